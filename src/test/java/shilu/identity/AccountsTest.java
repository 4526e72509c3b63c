package shilu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.installation.OfficeClock;
import shilu.installation.Settings;
import shilu.journeys.Office;

/// Accounts and roles on a real database, through the faces.
class AccountsTest {
    private final Office office = Office.shared();
    private final Accounts accounts = office.site.bean(Accounts.class);
    private final Actors actors = office.site.bean(Actors.class);
    private final SignIn signIn = office.site.bean(SignIn.class);
    private final LocalDate today = office.site.bean(OfficeClock.class).today();

    @Test
    void only_a_security_administrator_grants() {
        var recorder = office.hire("张三", office.top.id(), Role.RECORDER);
        var themselves = actors.of(recorder).orElseThrow();
        assertThatThrownBy(() -> accounts.grant(recorder, Role.CONFIRMER, office.top.id(), today, null, themselves))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> accounts.count("", office.system())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_grant_reaches_as_long_as_its_days() {
        var account = office.hire("李四", office.top.id());
        var top = office.top.id();
        accounts.grant(account, Role.RECORDER, top, today.plusDays(1), null, office.security());
        accounts.grant(account, Role.WRITER, top, today.minusDays(9), today.minusDays(1), office.security());
        accounts.grant(account, Role.CONFIRMER, top, today.minusDays(9), today, office.security());
        assertThat(actors.of(account).orElseThrow().scope())
                .isEqualTo(new Scope(List.of(new Scope.Grant(Role.CONFIRMER, top))));
    }

    @Test
    void a_revoked_grant_reaches_nothing_at_once() {
        var account = office.hire("王五", office.top.id(), Role.RECORDER);
        var grant = accounts.grants(account, office.security()).getFirst();
        accounts.revoke(account, grant.id(), office.security());
        assertThat(actors.of(account).orElseThrow().scope()).isEqualTo(Scope.NOTHING);
        assertThat(accounts.grants(account, office.security())).hasSize(1);
    }

    @Test
    void the_last_security_administrator_stays() {
        var security = office.security();
        var grant = accounts.grants(security.account(), security).getFirst();
        refused(() -> accounts.revoke(security.account(), grant.id(), security), "identity.security.last");
        refused(() -> accounts.lock(security.account(), security), "identity.lock.own");
    }

    @Test
    void administrators_read_no_records() {
        assertThat(office.system().scope().readable()).isEmpty();
        assertThat(office.security().scope().readable()).isEmpty();
        assertThat(office.actor("audit").scope().readable()).isEmpty();
    }

    @Test
    void a_locked_account_neither_signs_in_nor_acts() {
        var account = office.hire("赵六", office.top.id(), Role.RECORDER);
        var password = accounts.newPassword(account, office.security());
        var login = accounts.account(account, office.security()).login();
        assertThat(signIn.withPassword(login, password)).isEqualTo(account);
        accounts.lock(account, office.security());
        refused(() -> signIn.withPassword(login, password), "identity.sign-in.no");
        refused(() -> actors.of(login), "identity.account.locked");
        assertThat(actors.of(account)).isEmpty();
        accounts.unlock(account, office.security());
        assertThat(signIn.withPassword(login, password)).isEqualTo(account);
    }

    @Test
    void after_five_wrong_passwords_the_right_one_waits_too() {
        var account = office.hire("孙七", office.top.id());
        var password = accounts.newPassword(account, office.security());
        var login = accounts.account(account, office.security()).login();
        for (int i = 0; i < 5; i++) refused(() -> signIn.withPassword(login, "guess"), "identity.sign-in.no");
        refused(() -> signIn.withPassword(login, password), "identity.sign-in.no");
        accounts.unlock(account, office.security());
        assertThat(signIn.withPassword(login, password)).isEqualTo(account);
    }

    @Test
    void login_names_differ_by_more_than_capitals_and_width() {
        var person = office.system().person();
        refused(() -> accounts.open("ＳＹＳＴＥＭ", person, office.security()), "identity.login.taken");
        refused(() -> accounts.open("a b", person, office.security()), "identity.login.form");
    }

    @Test
    void ones_own_password_is_changed_only_by_who_knows_it() {
        var account = office.hire("周八", office.top.id());
        var password = accounts.newPassword(account, office.security());
        Actor themselves = actors.of(account).orElseThrow();
        refused(() -> accounts.changePassword("guess", Office.PASSWORD, themselves), "identity.password.wrong");
        refused(() -> accounts.changePassword(password, "short", themselves), "identity.password.short");
        assertThat(accounts.mustChangePassword(themselves)).isTrue();
        accounts.changePassword(password, Office.PASSWORD, themselves);
        assertThat(accounts.mustChangePassword(themselves)).isFalse();
    }

    @Test
    void a_link_signs_in_once_and_in_time_and_only_in_a_demo() {
        var links = office.site.bean(SignInLinks.class);
        var account = office.hire("吴九", office.top.id());
        var token = links.make(account, Duration.ofMinutes(1));
        assertThat(signIn.withLink(token)).isEqualTo(account);
        assertThatThrownBy(() -> signIn.withLink(token)).isInstanceOf(NotThere.class);
        var late = links.make(account, Duration.ZERO);
        assertThatThrownBy(() -> signIn.withLink(late)).isInstanceOf(NotThere.class);
        var settings = office.site.bean(Settings.class);
        settings.put("demo", "false");
        try {
            assertThatThrownBy(() -> links.make(account, Duration.ofMinutes(1))).isInstanceOf(NotThere.class);
        } finally {
            settings.put("demo", "true");
        }
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call, String code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains(code));
    }
}
