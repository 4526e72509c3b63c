package shilu.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shilu.common.Problem;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.identity.Administration;
import shilu.identity.internal.Granting.Held;

class GrantingTest {
    private static final UnitId COUNTY = UnitId.fresh();
    private static final UnitId BUREAU = UnitId.fresh();

    @ParameterizedTest
    @EnumSource(Administration.class)
    void nobody_who_administers_records_or_confirms(Administration any) {
        for (var admin : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN))
            for (var work : List.of(Role.RECORDER, Role.CONFIRMER, Role.HEAD, Role.INSPECTOR)) {
                assertThat(codes(held(admin, true), work, any)).contains("identity.grant.administers-and-works");
                assertThat(codes(held(work, true), admin, any)).contains("identity.grant.administers-and-works");
            }
    }

    @Test
    void not_even_with_a_second_account() {
        assertThat(codes(held(Role.AUDIT_ADMIN, false), Role.RECORDER, Administration.SEPARATE))
                .containsExactly("identity.grant.administers-and-works");
    }

    @Test
    void separate_administrators_are_separate_people() {
        assertThat(codes(held(Role.SYSTEM_ADMIN, false), Role.AUDIT_ADMIN, Administration.SEPARATE))
                .containsExactly("identity.grant.separate");
    }

    @Test
    void in_a_small_office_one_may_hold_all_three() {
        assertThat(codes(held(Role.SYSTEM_ADMIN, true), Role.AUDIT_ADMIN, Administration.SMALL_OFFICE))
                .isEmpty();
    }

    @Test
    void the_same_administration_may_reach_further_units() {
        assertThat(Granting.problems(held(Role.SYSTEM_ADMIN, true), Role.SYSTEM_ADMIN, BUREAU, Administration.SEPARATE))
                .isEmpty();
    }

    @Test
    void work_roles_go_together() {
        assertThat(codes(held(Role.RECORDER, true), Role.CONFIRMER, Administration.SEPARATE))
                .isEmpty();
    }

    @Test
    void the_same_grant_is_not_made_twice() {
        assertThat(codes(held(Role.RECORDER, true), Role.RECORDER, Administration.SEPARATE))
                .containsExactly("identity.grant.twice");
    }

    private static List<Held> held(Role role, boolean sameAccount) {
        return List.of(new Held(role, COUNTY, sameAccount));
    }

    private static List<String> codes(List<Held> held, Role role, Administration administration) {
        return Granting.problems(held, role, COUNTY, administration).stream()
                .map(Problem::code)
                .toList();
    }
}
