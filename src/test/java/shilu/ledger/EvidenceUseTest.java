package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.DataFolder;
import shilu.installation.OfficeClock;
import shilu.programme.KindId;
import shilu.sample.AtOnce;
import shilu.sample.Databases;
import shilu.sample.World;

/// Where a file is used, and that nothing else is kept for ever.
class EvidenceUseTest {
    private final Bureau bureau = new Bureau(World.application());

    @AfterEach
    void today() {
        World.bean(OfficeClock.class).standOn(LocalDate.now(OfficeClock.OFFICE));
    }

    @Test
    void a_file_tells_its_records_as_far_as_they_may_be_read() {
        var content = pdf();
        var own = bureau.submitted(1, keep(content, bureau.recorder));
        var again = bureau.submitted(2, keep(content, bureau.recorder));
        var neighbour = bureau.actor(bureau.neighbour.id(), Role.RECORDER);
        var theirs = bureau.ledger.submit(
                new NewRecord(
                        bureau.neighbour.id(),
                        new KindId("tiny.meeting"),
                        Bureau.DAY,
                        Bureau.values(3),
                        List.of(keep(content, neighbour)),
                        null),
                neighbour);
        var file = own.current().evidence().getFirst().id();
        assertThat(bureau.evidences.uses(file, bureau.confirmer)).containsExactlyInAnyOrder(own.id(), again.id());
        assertThat(bureau.evidences.uses(file, neighbour)).containsExactly(theirs.id());
        var head = bureau.actor(bureau.county.id(), Role.HEAD);
        assertThat(bureau.evidences.uses(file, head)).containsExactlyInAnyOrder(own.id(), again.id(), theirs.id());
        assertThat(bureau.evidences.uses(file, new Bureau(World.application()).confirmer))
                .isEmpty();
    }

    @Test
    void a_file_nobody_named_goes_after_a_month_and_a_named_one_stays() {
        var loose = keep(pdf(), bureau.recorder);
        var named = keep(pdf(), bureau.recorder);
        var record = bureau.submitted(1, named);
        bureau.ledger.giveBack(record.id(), "请补签到表", bureau.confirmer);
        bureau.ledger.resubmit(record.id(), Bureau.DAY, Bureau.values(1), List.of(), bureau.recorder);
        assertThat(clean(29)).isZero();
        assertThat(clean(31)).isEqualTo(1);
        assertThat(file(loose)).doesNotExist();
        assertThat(file(named)).exists();
        assertThat(bureau.evidences.brought(loose.id(), bureau.recorder)).isEmpty();
        assertThatThrownBy(() -> bureau.submitted(1, loose))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ledger.evidence.unknown");
    }

    @Test
    void bringing_a_file_again_makes_it_young() {
        var content = pdf();
        var loose = keep(content, bureau.recorder);
        after(31);
        keep(content, bureau.actor(bureau.neighbour.id(), Role.RECORDER));
        assertThat(bureau.evidences.clean(bureau.region)).isZero();
        assertThat(file(loose)).exists();
    }

    /// Named, brought and cleaned in one moment: a record that was taken has its file.
    @Test
    void no_record_loses_a_file_to_the_cleaning() throws Exception {
        for (int round = 0; round < 10; round++) {
            after(0);
            var content = pdf();
            var loose = keep(content, bureau.recorder);
            after(31);
            AtOnce.all(4, who -> {
                if (who == 0) bureau.submitted(1, loose);
                else if (who == 1) keep(content, bureau.actor(bureau.neighbour.id(), Role.RECORDER));
                else bureau.evidences.clean(bureau.region);
            });
            boolean wanted = !bureau.evidences.uses(loose.id(), bureau.confirmer).isEmpty();
            if (wanted) assertThat(file(loose)).exists();
            assertThat(Files.exists(file(loose))).isEqualTo(known(loose));
        }
    }

    /// What the migration finds in the entries is what follows them.
    @Test
    void uses_of_entries_made_earlier_are_found() throws IOException {
        bureau.submitted(1, keep(pdf(), bureau.recorder), keep(pdf(), bureau.recorder));
        var engine = Databases.postgresql() ? "postgresql" : "sqlite";
        var found = Files.readString(
                Path.of("src/main/resources/db/vendor", engine, "ledger/V020_1__uses_of_evidence.sql"));
        var sql = World.bean(DSLContext.class);
        var followed = uses(sql);
        World.inTransaction(() -> sql.execute("delete from ledger_use"));
        World.inTransaction(() -> sql.execute(found));
        assertThat(uses(sql)).isEqualTo(followed).contains(bureau.region.value());
    }

    private static String uses(DSLContext sql) {
        return sql.fetch("select region, evidence, record from ledger_use order by region, evidence, record")
                .formatCSV();
    }

    private boolean known(EvidenceRef file) {
        return !World.bean(DSLContext.class)
                .fetch("select 1 from ledger_evidence where region = ? and id = ?", bureau.region.value(), file.id().value())
                .isEmpty();
    }

    private int clean(int days) {
        after(days);
        return bureau.evidences.clean(bureau.region);
    }

    private static void after(int days) {
        World.bean(OfficeClock.class)
                .standOn(LocalDate.now(OfficeClock.OFFICE).plusDays(days));
    }

    private EvidenceRef keep(byte[] content, Actor actor) {
        return bureau.evidences.keep(new ByteArrayInputStream(content), "签到表.pdf", actor);
    }

    private static byte[] pdf() {
        return ("%PDF-1.7\n% " + Ids.fresh() + "\n1 0 obj\n<<>>\nendobj\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Path file(EvidenceRef evidence) {
        var id = evidence.id().value();
        return World.bean(DataFolder.class).folder("evidence").resolve(id.substring(0, 2)).resolve(id);
    }
}
