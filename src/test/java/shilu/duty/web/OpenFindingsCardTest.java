package shilu.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.Unit;

/// What the head of a unit sees of what was found there and is not closed, from the records.
class OpenFindingsCardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);

    private final World world = World.fresh();
    private final Unit bureau = world.unit("a", world.county);
    private final Unit other = world.unit("b", world.county);
    private final Ledger ledger = World.bean(Ledger.class);
    private final Actor head = world.actor(bureau.id(), Role.HEAD);

    OpenFindingsCardTest() {
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(world.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(
                pack, world.county.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), world.administrator());
        World.bean(OfficeClock.class).standOn(TODAY);
    }

    @AfterEach
    void the_clock_goes_right_again() {
        World.bean(OfficeClock.class).standOn(LocalDate.now(OfficeClock.OFFICE));
    }

    @Test
    void the_one_that_is_open_longest_stands_first_and_only_open_ones_of_the_very_unit_do() {
        confirmed(finding(bureau, "新近的", LocalDate.of(2025, 12, 31), null));
        confirmed(finding(bureau, "最久的", LocalDate.of(2025, 2, 1), null));
        confirmed(finding(bureau, "已销号的", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 1)));
        confirmed(finding(bureau, "今后才销号的", LocalDate.of(2025, 5, 1), TODAY.plusDays(1)));
        confirmed(finding(other, "别的单位的", LocalDate.of(2025, 5, 1), null));
        finding(bureau, "没有审核的", LocalDate.of(2025, 5, 1), null);
        assertThat(open()).extracting(OpenFinding::title).containsExactly("最久的", "今后才销号的", "新近的");
        assertThat(open().getFirst().days()).isEqualTo(343);
        assertThat(open().getFirst().day()).isEqualTo(LocalDate.of(2025, 2, 1));
    }

    @Test
    void it_goes_once_its_closing_is_confirmed() {
        var record = finding(bureau, "台账不全", LocalDate.of(2025, 2, 1), null);
        confirmed(record);
        var closed = values("台账不全", LocalDate.of(2026, 1, 9));
        ledger.correct(
                record, LocalDate.of(2025, 2, 1), closed, List.of(), "办结", world.actor(bureau.id(), Role.RECORDER));
        assertThat(open()).hasSize(1);
        confirmed(record);
        assertThat(open()).isEmpty();
    }

    private RecordId finding(Unit unit, String matter, LocalDate day, @Nullable LocalDate closed) {
        var work = new NewRecord(unit.id(), new KindId("common.finding"), day, values(matter, closed), List.of(), null);
        return ledger.submit(work, world.actor(unit.id(), Role.RECORDER)).id();
    }

    private static Values values(String matter, @Nullable LocalDate closed) {
        var values = new HashMap<String, Value>();
        values.put("source", new Value.Choice(List.of("self")));
        values.put("matter", new Value.Text(matter));
        values.put("category", new Value.Choice(List.of("papers")));
        values.put("state", new Value.Choice(List.of("working")));
        if (closed != null) values.put("closed", new Value.Day(closed, null));
        return Values.of(values);
    }

    private void confirmed(RecordId record) {
        ledger.confirm(record, world.actor(world.county.id(), Role.CONFIRMER));
    }

    private List<OpenFinding> open() {
        var part = World.bean(OpenFindingsCard.class).card(head).orElseThrow();
        assertThat(part.template()).isEqualTo("duty/_open");
        @SuppressWarnings("unchecked")
        var first = (List<OpenFinding>) part.model().get("first");
        assertThat(part.model()).containsEntry("total", first.size());
        return first;
    }
}
