package shilu.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.identity.Accounts;
import shilu.identity.web.Foreign.Attempt;
import shilu.journeys.Office;
import shilu.journeys.Visitor;

/// Invariant 7, for every route there is: somebody of another unit, in any role, fills in what belongs to a unit that
/// is none of theirs. It is as if it were not there, nothing changes, and no name or number of it is told.
class ScopeTest {
    /// Open to everybody, and about nobody's unit.
    private static final Set<String> ABOUT_NO_UNIT = Set.of(
            "GET /sign-in", "POST /sign-in", "GET /sign-in/{token}", "GET /set-up", "POST /set-up", "POST /me/look");

    /// Roles somebody of one unit can hold: the other two administrators are of the whole installation.
    private static final List<Role> ROLES = Stream.of(Role.values())
            .filter(role -> role != Role.SECURITY_ADMIN && role != Role.AUDIT_ADMIN)
            .toList();

    private static Office office;
    private static Foreign foreign;
    private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

    /// What all tables held after the last attempt.
    private static Map<String, String> standing = Map.of();

    @BeforeAll
    static void a_unit_with_work_and_people_of_another() throws Exception {
        office = Office.separate();
        foreign = new Foreign(office);
        for (var role : ROLES) {
            var visitor = new Visitor(office.site);
            visitor.get("/sign-in/" + office.link(office.hire("外单位的人", foreign.elsewhere.id(), role)));
            visitor.get("/me/password");
            VISITORS.put(role, visitor);
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void every_route_is_walked() {
        var known = new TreeSet<>(foreign.attempts().keySet());
        known.addAll(ABOUT_NO_UNIT);
        assertThat(routes())
                .as("a new route: say in Foreign what to ask it for")
                .containsExactlyElementsOf(known);
    }

    @TestFactory
    Stream<DynamicTest> what_is_another_units_is_not_there() {
        return foreign.attempts().entrySet().stream()
                .flatMap(route -> route.getValue().stream()
                        .map(attempt -> DynamicTest.dynamicTest(
                                route.getKey() + " " + attempt.path(), () -> refused(route.getKey(), attempt))));
    }

    private static void refused(String route, Attempt attempt) {
        if (standing.isEmpty()) standing = foreign.everything();
        for (var role : ROLES) {
            var answer = sent(route, attempt, VISITORS.get(role));
            assertThat(attempt.allowed()).as("%s", role).contains(answer.statusCode());
            keepsTheBrowserIn(answer);
            assertThat(answer.body()).as("%s", role).doesNotContain(Foreign.SECRETS);
        }
        var before = standing;
        standing = foreign.everything();
        assertThat(standing).isEqualTo(before);
    }

    private static HttpResponse<String> sent(String route, Attempt attempt, Visitor visitor) {
        if (attempt.file() != null) return visitor.upload(attempt.path(), "file", attempt.file());
        return switch (route.split(" ", 2)[0]) {
            case "GET" -> visitor.get(attempt.path());
            case "POST" -> visitor.post(attempt.path(), attempt.fields());
            case String method -> visitor.ask(method, attempt.path(), new byte[0], attempt.fields());
        };
    }

    /// Nothing of a page runs that is not the installation's own, and no answer leads away from it.
    private static void keepsTheBrowserIn(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("default-src").doesNotContain("unsafe"));
        for (var header : List.of("Location", "HX-Redirect"))
            assertThat(answer.headers().allValues(header))
                    .as("%s of %s", header, answer.uri())
                    .extracting(to -> office.site.address().resolve(to).getAuthority())
                    .allMatch(office.site.address().getAuthority()::equals);
    }

    @Test
    void whatever_was_asked_for_before_signing_in_leads_nowhere_else() {
        var home = office.site.address().toString();
        for (var asked : List.of("/evil.example/", "/evil.example//figures", "%2Fevil.example", "%5Cevil.example")) {
            var visitor = new Visitor(office.site);
            visitor.get(home + asked);
            keepsTheBrowserIn(visitor.get("/sign-in/" + office.link(foreign.head)));
        }
    }

    /// The same words do reach whoever may read them: what the walk looks for is there to be found.
    @Test
    void its_own_people_see_it() {
        var own = new Visitor(office.site);
        own.get("/sign-in/" + office.link(foreign.head));
        var seen = new StringBuilder();
        for (var path : foreign.pages()) seen.append(own.get(path).body());
        assertThat(seen).contains(Foreign.SECRETS);
    }

    @Test
    void accounts_and_the_log_are_kept_at_the_top_alone() {
        var account = office.hire("想管账号的人", foreign.elsewhere.id());
        for (var role : List.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN))
            assertThatThrownBy(() -> office.site
                            .bean(Accounts.class)
                            .grant(account, role, foreign.elsewhere.id(), Office.TODAY, null, office.security()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("identity.grant.top-only");
    }

    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        office.site.routes().forEach((info, handler) -> {
            if (ErrorController.class.isAssignableFrom(handler.getBeanType())) return;
            for (var method : info.getMethodsCondition().getMethods())
                for (var pattern : info.getPatternValues()) routes.add(method + " " + pattern);
        });
        return routes;
    }
}
