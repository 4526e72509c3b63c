package shilu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.KindId;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Invariant 9: a meeting with an agenda item of each topic meets a duty of two packs and is one meeting.
class OneRecordTwoPacksTest {
    private final World world = World.fresh();
    private final Unit bureau = world.unit("a", world.county);

    @Test
    void one_meeting_meets_a_duty_of_each_and_is_counted_once() {
        for (var pack : List.of("packs/ideology-responsibility", "packs/work-safety")) adopt(pack);
        var meeting = confirmed("ideology.work", "safety.work");
        var other = confirmed("ideology.work");
        assertThat(counted("ideology.duty-party-group")).containsExactlyInAnyOrder(meeting, other);
        assertThat(counted("safety.duty-party-group")).containsExactly(meeting);
        assertThat(meetings()).isEqualByComparingTo("2");
    }

    private void adopt(String folder) {
        var programmes = World.bean(Programmes.class);
        var pack = programmes.keep(world.region, Path.of(folder));
        programmes.adopt(
                pack, world.county.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), world.administrator());
    }

    private RecordId confirmed(String... topics) {
        var items = List.of(topics).stream()
                .map(topic -> new Value.Item(topic, "学习部署"))
                .toList();
        var values = Values.of(Map.of(
                "title", new Value.Text("党组会"),
                "host", new Value.People(List.of(Value.Who.outsider("郑主持"))),
                "expected", new Value.Quantity(BigDecimal.TEN),
                "actual", new Value.Quantity(BigDecimal.TEN),
                "agenda", new Value.Items(items)));
        var work = new NewRecord(
                bureau.id(),
                new KindId("common.party-group-meeting"),
                LocalDate.of(2025, 3, 4),
                values,
                List.of(),
                null);
        var ledger = World.bean(Ledger.class);
        var made = ledger.submit(work, world.actor(bureau.id(), Role.RECORDER)).id();
        ledger.confirm(made, world.actor(bureau.id(), Role.CONFIRMER));
        return made;
    }

    private List<RecordId> counted(String duty) {
        var asked = new Asked(world.region, Period.year(2025), now(), LocalDate.of(2025, 4, 1));
        return World.bean(Duties.class).obligations(bureau.id(), asked).stream()
                .filter(one -> one.duty().id().equals(duty))
                .flatMap(one -> one.counted().stream())
                .map(Credit::record)
                .toList();
    }

    private BigDecimal meetings() {
        var metric = new MetricId("common.party-group-meetings");
        return World.bean(Figures.class)
                .figure(new Question(world.region, metric, world.county.id(), true, Period.year(2025), now()))
                .value();
    }

    private long now() {
        return World.bean(Positions.class).last(world.region);
    }
}
