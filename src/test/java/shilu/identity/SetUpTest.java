package shilu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.identity.SetUp.Administrator;
import shilu.identity.SetUp.Plan;
import shilu.installation.Settings;
import shilu.journeys.Office;
import shilu.journeys.Site;
import shilu.unit.UnitType;

/// The one set-up of one installation, step by step.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTest {
    private static Site site;
    private static SetUp setUp;

    @BeforeAll
    static void start() {
        site = Site.empty();
        setUp = site.bean(SetUp.class);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void a_later_code_replaces_an_earlier_one() {
        var first = setUp.newCode();
        setUp.newCode();
        assertThat(problems(first, plan("aa", "bb", "cc"))).containsExactly("code identity.set-up.code");
    }

    @Test
    @Order(2)
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_made() {
        var plan = new Plan(
                " ",
                UnitType.BUREAU,
                Administration.SEPARATE,
                List.of(
                        new Administrator("甲", "a!", Office.PASSWORD),
                        new Administrator("", "same", "short"),
                        new Administrator("丙", "SAME", Office.PASSWORD)));
        assertThat(problems(setUp.newCode(), plan))
                .containsExactlyInAnyOrder(
                        "unit web.field.missing",
                        "admins[0].login identity.login.form",
                        "admins[1].name web.field.missing",
                        "admins[1].password identity.password.short",
                        "null identity.set-up.same-login");
        assertThat(setUp.finished()).isFalse();
        assertThat(site.bean(Settings.class).get("region")).isEmpty();
    }

    @Test
    @Order(3)
    void the_code_is_typed_as_people_type() {
        var typed = setUp.newCode().toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        var made = setUp.finish(typed, plan("xitong", "anquan", "shenji"));
        assertThat(made.admins()).hasSize(3);
        var actor = site.bean(Actors.class).of("anquan");
        assertThat(actor.scope().holds(Role.SECURITY_ADMIN)).isTrue();
        assertThat(actor.scope().holds(Role.AUDIT_ADMIN)).isFalse();
        assertThat(actor.region()).isEqualTo(made.region());
    }

    @Test
    @Order(4)
    void it_is_done_once() {
        assertThat(setUp.finished()).isTrue();
        assertThatThrownBy(setUp::newCode).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> setUp.finish("used", plan("x1", "x2", "x3"))).isInstanceOf(NotThere.class);
    }

    @Test
    @Order(5)
    void the_log_says_how_administration_is_divided() {
        var auditor = site.bean(Actors.class).of("shenji");
        var filter = new Audit.Filter(null, "administration", null, null, false);
        assertThat(site.bean(Audit.class).list(filter, 0, 10, auditor))
                .singleElement()
                .satisfies(row -> assertThat(row.act().subject()).isEqualTo("separate"));
    }

    private static Plan plan(String... logins) {
        var admins = List.of(logins).stream()
                .map(login -> new Administrator("管理员", login, Office.PASSWORD))
                .toList();
        return new Plan("青禾县", UnitType.GOVERNMENT, Administration.SEPARATE, admins);
    }

    private static List<String> problems(String code, Plan plan) {
        try {
            setUp.finish(code, plan);
            return List.of();
        } catch (Refused refused) {
            return refused.problems().stream().map(SetUpTest::line).toList();
        }
    }

    private static String line(Problem problem) {
        return problem.field() + " " + problem.code();
    }
}
