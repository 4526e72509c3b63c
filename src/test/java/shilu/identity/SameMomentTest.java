package shilu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shilu.common.Role;
import shilu.identity.SetUp.Administrator;
import shilu.identity.SetUp.Plan;
import shilu.journeys.Office;
import shilu.journeys.Site;
import shilu.sample.AtOnce;
import shilu.unit.People;
import shilu.unit.UnitType;

/// What may happen once, tried by several in the same moment.
class SameMomentTest {
    private static final int MANY = 6;

    @Test
    void an_installation_is_set_up_once_and_a_login_name_is_given_once() throws Exception {
        try (var site = Site.empty()) {
            var setUp = site.bean(SetUp.class);
            var code = setUp.newCode();
            assertThat(AtOnce.all(MANY, who -> setUp.finish(code, plan(who)))).isEqualTo(1);
            var login = logins(site).stream().findFirst().orElseThrow();
            theSameLoginIsGivenOnce(site, login);
            everyActIsLoggedInOneChain(site);
        }
    }

    private static List<String> logins(Site site) {
        return IntStream.range(0, MANY)
                .mapToObj(who -> "admin" + who)
                .filter(login -> site.bean(Actors.class).named(login).isPresent())
                .toList();
    }

    private static void theSameLoginIsGivenOnce(Site site, String administrator) throws Exception {
        var admin = site.bean(Actors.class).of(administrator);
        var unit = admin.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)).iterator().next();
        var person = site.bean(People.class).add(unit, "张三", null, admin);
        assertThat(AtOnce.all(MANY, _ -> site.bean(Accounts.class).open("zhangsan", person.id(), admin)))
                .isEqualTo(1);
    }

    private static void everyActIsLoggedInOneChain(Site site) throws Exception {
        var audit = site.bean(Audit.class);
        assertThat(AtOnce.all(MANY, who -> audit.record(new Audit.Act(null, "127.0.0.1", "test", "by " + who, "done"))))
                .isEqualTo(MANY);
        assertThat(audit.check()).isEmpty();
    }

    private static Plan plan(int who) {
        return new Plan(
                "青禾县",
                UnitType.GOVERNMENT,
                Administration.SMALL_OFFICE,
                List.of(new Administrator("管理员", "admin" + who, Office.PASSWORD)));
    }
}
