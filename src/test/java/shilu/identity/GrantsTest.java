package shilu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shilu.common.AccountId;
import shilu.common.NotAllowed;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.journeys.Office;
import shilu.unit.People;
import shilu.unit.Postings;
import shilu.unit.Units;

/// Roles seen from the units, and how long they hold.
class GrantsTest {
    private final Office office = Office.shared();
    private final Accounts accounts = office.site.bean(Accounts.class);
    private final Grants grants = office.site.bean(Grants.class);
    private final LocalDate today = office.site.bean(OfficeClock.class).today();

    @Test
    void who_holds_what_at_a_unit_there_and_from_above_on_a_day() {
        var bureau = office.unit("gr1", "甲局");
        var other = office.unit("gr2", "乙局");
        var here = office.hire("本单位的", bureau.id(), Role.RECORDER);
        var above = office.hire("上级的", office.top.id(), Role.SUPERIOR);
        office.hire("别处的", other.id(), Role.RECORDER);
        var tomorrow = office.hire("明天的", bureau.id());
        accounts.grant(tomorrow, Role.CONFIRMER, bureau.id(), today.plusDays(1), null, office.security());
        assertThat(grants.at(bureau.id(), today, office.security()))
                .extracting(one -> one.account().id(), one -> one.grant().role())
                .startsWith(tuple(here, Role.RECORDER))
                .contains(tuple(above, Role.SUPERIOR))
                .doesNotContain(tuple(tomorrow, Role.CONFIRMER));
        assertThat(grants.at(bureau.id(), today.plusDays(1), office.security()))
                .extracting(one -> one.account().id())
                .contains(tomorrow);
        assertThat(grants.at(bureau.id(), LocalDate.of(1999, 1, 1), office.security()))
                .isEmpty();
        assertThatThrownBy(() -> grants.at(bureau.id(), today, office.system())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_role_is_given_a_last_day_and_more_time_and_is_shown_before_it_ends() {
        var account = office.hire("到期的", office.top.id(), Role.RECORDER);
        until(account, today.plusDays(20));
        assertThat(grants.endingBy(today.plusDays(30), office.security()))
                .extracting(one -> one.account().id())
                .contains(account);
        assertThat(grants.endingBy(today.plusDays(19), office.security()))
                .extracting(one -> one.account().id())
                .doesNotContain(account);
        until(account, null);
        assertThat(grants.endingBy(today.plusDays(30), office.security()))
                .extracting(one -> one.account().id())
                .doesNotContain(account);
    }

    @Test
    void a_day_gone_by_an_ended_role_and_the_last_security_administrator_are_refused() {
        var account = office.hire("过期的", office.top.id(), Role.RECORDER);
        refused(() -> until(account, today.minusDays(1)), "identity.grant.until-past");
        accounts.revoke(account, first(account), office.security());
        refused(() -> until(account, today.plusDays(9)), "identity.grant.over");
        var security = office.security().account();
        refused(() -> until(security, today.plusDays(9)), "identity.security.last");
        assertThatThrownBy(() -> accounts.until(account, first(account), null, office.system()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void accounts_of_people_who_left_and_locked_ones_are_shown() {
        var account = office.hire("要走的", office.top.id(), Role.RECORDER);
        var person = accounts.account(account, office.security()).person();
        office.site.bean(Postings.class).leave(person, today, office.system());
        assertThat(grants.ofPeopleGone(office.security()))
                .extracting(Account::id)
                .contains(account);
        accounts.lock(account, office.security());
        assertThat(grants.ofPeopleGone(office.security()))
                .extracting(Account::id)
                .doesNotContain(account);
        assertThat(grants.locked(office.security())).extracting(Account::id).contains(account);
        assertThat(office.site.bean(People.class).person(person)).isPresent();
    }

    @Test
    void closing_a_unit_ends_no_role_there() {
        var bureau = office.unit("gr3", "丙局");
        var account = office.hire("留下的", bureau.id(), Role.RECORDER);
        office.site.bean(Units.class).close(bureau.id(), today.plusDays(1), office.system());
        assertThat(accounts.grants(account, office.security())).allMatch(grant -> grant.to() == null);
        assertThat(grants.at(bureau.id(), today.plusDays(1), office.security())).isEmpty();
    }

    private void until(AccountId account, @Nullable LocalDate day) {
        accounts.until(account, first(account), day, office.security());
    }

    private GrantId first(AccountId account) {
        return accounts.grants(account, office.security()).getFirst().id();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
