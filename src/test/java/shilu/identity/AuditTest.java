package shilu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shilu.common.NotAllowed;
import shilu.common.Refused;
import shilu.identity.Audit.Filter;
import shilu.journeys.Office;
import shilu.sample.Databases;

class AuditTest {
    private static final Filter ALL = new Filter(null, null, null, null, false);

    private final Office office = Office.small();
    private final Audit audit = office.site.bean(Audit.class);
    private final DSLContext sql = office.site.bean(DSLContext.class);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_database_refuses_to_change_or_take_away_a_row() {
        assertThatThrownBy(() -> sql.execute("update identity_audit set result = 'done'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.execute("delete from identity_audit")).hasMessageContaining("append-only");
        var replace = Databases.postgresql()
                ? "truncate identity_audit"
                : "insert or replace into identity_audit select * from identity_audit";
        assertThatThrownBy(() -> sql.execute(replace)).hasMessageContaining("append-only");
    }

    @Test
    void a_changed_or_missing_row_breaks_the_chain_where_it_stands() {
        for (int i = 0; i < 5; i++) audit.record(act("row " + i));
        assertThat(audit.check()).isEmpty();
        if (Databases.postgresql()) sql.execute("alter table identity_audit disable trigger user");
        else sql.execute("drop trigger identity_audit_no_update");
        sql.execute("update identity_audit set subject = 'row X' where seq = 3");
        assertThat(audit.check()).hasValue(3);
        sql.execute("update identity_audit set subject = 'row 1' where seq = 3");
        assertThat(audit.check()).isEmpty();
        if (!Databases.postgresql()) sql.execute("drop trigger identity_audit_no_delete");
        sql.execute("delete from identity_audit where seq = 4");
        assertThat(audit.check()).hasValue(4);
    }

    @Test
    void a_command_is_recorded_whether_done_or_refused() {
        var admin = office.actor("admin");
        assertThat(audit.command(admin, "import", "a.xlsx", () -> 7)).isEqualTo(7);
        assertThatThrownBy(() -> audit.command(admin, "import", "b.xlsx", () -> {
                    throw Refused.because("exchange.rows");
                }))
                .isInstanceOf(Refused.class);
        assertThat(audit.list(ALL, 0, 2, admin))
                .extracting(row -> row.act().subject() + ": " + row.act().result())
                .containsExactly("b.xlsx: refused exchange.rows", "a.xlsx: done");
        assertThat(audit.list(ALL, 0, 1, admin).getFirst().act().origin()).isEqualTo(Audit.COMMAND);
    }

    @Test
    void an_overlong_subject_is_cut_and_the_chain_still_closes() {
        audit.record(act("长".repeat(900)));
        assertThat(audit.check()).isEmpty();
    }

    @Test
    void only_the_audit_administrator_reads_it() {
        try (var separate = Office.separate()) {
            var other = separate.site.bean(Audit.class);
            assertThatThrownBy(() -> other.list(ALL, 0, 1, separate.security())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> other.check(separate.system())).isInstanceOf(NotAllowed.class);
            assertThat(other.count(ALL, separate.actor("audit"))).isPositive();
        }
    }

    private static Audit.Act act(String subject) {
        return new Audit.Act(null, "127.0.0.1", "test", subject, "done");
    }
}
