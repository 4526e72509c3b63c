package shilu.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import shilu.common.Role;
import shilu.common.Texts;
import shilu.identity.Audit;
import shilu.journeys.Office;
import shilu.journeys.Site;
import shilu.journeys.Visitor;
import shilu.web.OnRefusal;

/// Walks every route there is, so that a new one is guarded before anybody thinks of it.
class RoutesTest {
    /// What answers without anybody signed in, beside files: the ways of signing in, a meeting's sheet, which asks for
    /// the
    /// code that is shown there, and calendars by their token.
    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/sign-in/{token}",
            "/set-up",
            "/arrivals/{sheet}",
            "/arrivals/{sheet}/{code}",
            "/calendar.ics");

    private final Office office = Office.shared();

    private record Route(String method, String pattern, HandlerMethod handler) {
        String path() {
            return pattern.replaceAll("\\{[^}]*}", "0");
        }

        boolean reads() {
            return method.equals("GET");
        }

        /// Where a script asks and no form: its refusals are answered without a page.
        boolean answersRefusals() {
            return Arrays.stream(handler.getBeanType().getDeclaredMethods())
                    .anyMatch(one -> one.isAnnotationPresent(ExceptionHandler.class));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @TestFactory
    Stream<DynamicTest> nothing_but_signing_in_answers_a_stranger() {
        return each(route -> !OPEN.contains(route.pattern()), route -> {
            var stranger = new Visitor(office.site);
            stranger.get("/sign-in");
            var answer = route.reads() ? stranger.get(route.path()) : stranger.post(route.path());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Visitor.target(answer))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in"));
        });
    }

    @TestFactory
    Stream<DynamicTest> no_form_is_taken_without_its_guard() {
        var account = office.hire("无表", office.top.id(), Role.RECORDER);
        var recorder = new Visitor(office.site);
        recorder.get("/sign-in/" + office.link(account));
        return each(route -> !route.reads() && !route.pattern().equals("/set-up"), route -> {
            int expected = route.pattern().equals("/sign-in") ? 302 : 403; // a sign-in page left open is shown anew
            assertThat(recorder.send(route.method(), route.path(), "a=b").statusCode())
                    .isEqualTo(expected);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_refused_form_has_a_page_to_be_shown_on_again() {
        var readable = routes(office.site).stream()
                .filter(Route::reads)
                .map(Route::pattern)
                .toList();
        return each(route -> !route.reads() && !route.answersRefusals(), route -> {
            var named = route.handler().getMethodAnnotation(OnRefusal.class);
            assertThat(readable).contains(named == null ? route.pattern() : named.shows());
        });
    }

    /// The audit log says what was done in words, not by a route.
    @TestFactory
    Stream<DynamicTest> whatever_enters_the_audit_log_has_its_words() {
        var texts = new Texts();
        return each(route -> !route.reads(), route -> {
            var act = new Audit.Act(null, "web", route.toString(), "", "done");
            var code = new AuditView(new Audit.Row(1, Instant.EPOCH, act, ""), null, "").text();
            assertThat(texts.has(Locale.CHINESE, code)).as(code).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> no_page_fails_and_none_shows_a_stack_trace() {
        var account = office.hire("无迹", office.top.id());
        var somebody = new Visitor(office.site);
        somebody.get("/sign-in/" + office.link(account));
        return each(Route::reads, route -> {
            var answer = somebody.get(route.path());
            assertThat(answer.statusCode()).isLessThan(500);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        });
    }

    /// PostgreSQL keeps no NUL: a form that holds one is shown again without it, on every engine.
    @TestFactory
    Stream<DynamicTest> no_route_falls_over_a_character_no_database_keeps() {
        var everybody = new Visitor(office.site);
        everybody.get("/sign-in/" + office.link(office.hire("空字符", office.top.id(), Role.RECORDER, Role.HEAD)));
        everybody.get("/me/password");
        return each(route -> !route.pattern().equals("/set-up") && takesFields(route), route -> {
            var answer = route.reads()
                    ? everybody.get(route.path() + "?day=a%00b&unit=%00&q=%00")
                    : everybody.post(route.path(), "title", "青禾\0局", "reason", "\0");
            assertThat(answer.statusCode()).isIn(422, 302, 303, 403, 404);
            assertThat(answer.body()).doesNotContain("\0");
            if (route.reads() && answer.statusCode() == 422)
                assertThat(answer.body()).contains("U+0000");
        });
    }

    /// The pieces of a file come by other methods, and hold no fields.
    private static boolean takesFields(Route route) {
        return List.of("GET", "POST").contains(route.method());
    }

    @Test
    void what_was_typed_comes_back_without_the_character_no_database_keeps() {
        var visitor = new Visitor(office.site);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", "login", "zhang\0san", "password", "x");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("zhangsan").contains("U+0000");
    }

    @Test
    void until_set_up_only_its_page_answers_and_only_this_machine() {
        try (var empty = Site.empty()) {
            for (var route : routes(empty)) {
                var answer = new Visitor(empty).send(route.method(), route.path(), "");
                if (route.pattern().equals("/set-up"))
                    assertThat(answer.statusCode()).as(route.toString()).isEqualTo(route.reads() ? 200 : 403);
                else if (route.pattern().equals("/"))
                    assertThat(Visitor.target(answer))
                            .hasValueSatisfying(to -> assertThat(to).endsWith("/set-up"));
                else assertThat(answer.statusCode()).as(route.toString()).isEqualTo(404);
            }
            var elsewhere = new Visitor(empty).with("X-Forwarded-For", "192.0.2.7");
            assertThat(elsewhere.get("/set-up").statusCode()).isEqualTo(403);
            assertThat(elsewhere.get("/").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void after_set_up_its_page_is_gone() {
        assertThat(new Visitor(office.site).get("/set-up").statusCode()).isEqualTo(404);
    }

    private Stream<DynamicTest> each(Predicate<Route> which, Consumer<Route> check) {
        return routes(office.site).stream()
                .filter(which)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> check.accept(route)));
    }

    private static List<Route> routes(Site site) {
        var routes = new ArrayList<Route>();
        site.routes().forEach((info, handler) -> {
            if (ErrorController.class.isAssignableFrom(handler.getBeanType())) return;
            var methods = info.getMethodsCondition().getMethods();
            for (var method : methods.isEmpty() ? Arrays.asList(RequestMethod.GET, RequestMethod.POST) : methods)
                for (var pattern : info.getPatternValues()) routes.add(new Route(method.name(), pattern, handler));
        });
        assertThat(routes).hasSizeGreaterThan(10);
        return routes;
    }
}
