package shilu.ledger;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.common.UnitId;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.KindId;
import shilu.programme.MetricId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.NewUnit;
import shilu.unit.Positions;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// A bureau of a county of its own that keeps the tiny programme, with somebody who records, somebody who confirms
/// and somebody who may do both.
final class Bureau {
    static final LocalDate BEGAN = LocalDate.of(2025, 3, 1);
    static final LocalDate DAY = LocalDate.of(2025, 5, 6);

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    final Ledger ledger;
    final Evidences evidences;
    final Region region = new Region("b" + Ids.fresh().substring(11).toLowerCase(Locale.ROOT));
    final Unit county;
    final Unit unit;
    final Unit neighbour;
    final Actor recorder;
    final Actor confirmer;
    final Actor both;

    private final ApplicationContext application;

    Bureau(ApplicationContext application) {
        this.application = application;
        ledger = application.getBean(Ledger.class);
        evidences = application.getBean(Evidences.class);
        var top = new NewUnit("county", "青禾县", "青禾县", UnitType.GOVERNMENT, null);
        county = application.getBean(Units.class).found(region, top, FOUNDED, PersonId.fresh());
        unit = open("bureau", "住建局");
        neighbour = open("neighbour", "水务局");
        recorder = actor(unit.id(), Role.RECORDER);
        confirmer = actor(unit.id(), Role.CONFIRMER);
        both = actor(unit.id(), Role.RECORDER, Role.CONFIRMER);
        var programmes = application.getBean(Programmes.class);
        var pack = programmes.keep(region, Path.of("src/test/resources/packs-tiny/v1/tiny"));
        programmes.adopt(pack, county.id(), BEGAN, LocalDate.of(2099, 12, 31), administrator());
    }

    Actor actor(UnitId at, Role... roles) {
        var grants = List.of(roles).stream().map(role -> new Scope.Grant(role, at)).toList();
        return new Actor(region, AccountId.fresh(), PersonId.fresh(), "某人", new Scope(grants));
    }

    private Actor administrator() {
        return actor(county.id(), Role.SYSTEM_ADMIN);
    }

    private Unit open(String code, String name) {
        var made = new NewUnit(code, name, name, UnitType.BUREAU, county.id());
        return application.getBean(Units.class).open(made, FOUNDED, administrator());
    }

    NewRecord meeting(LocalDate day, int present, EvidenceRef... evidence) {
        return new NewRecord(unit.id(), new KindId("tiny.meeting"), day, values(present), List.of(evidence), null);
    }

    static Values values(int present) {
        return new Values(new TreeMap<>(Map.of(
                "title", new Value.Text("学习会"),
                "form", new Value.Choice(List.of("plain")),
                "expected", new Value.Quantity(BigDecimal.valueOf(present)),
                "actual", new Value.Quantity(BigDecimal.valueOf(present)))));
    }

    WorkRecord submitted(int present, EvidenceRef... evidence) {
        return ledger.submit(meeting(DAY, present, evidence), recorder);
    }

    WorkRecord confirmed(int present) {
        var record = submitted(present);
        ledger.confirm(record.id(), confirmer);
        return now(record);
    }

    WorkRecord now(WorkRecord record) {
        return ledger.record(record.id(), confirmer).orElseThrow();
    }

    /// How many people were present at meetings of 2025, as the figure says.
    @Nullable
    BigDecimal present() {
        return presentAsOf(position());
    }

    @Nullable
    BigDecimal presentAsOf(long position) {
        var year = Period.parse("2025");
        var question = new Question(region, new MetricId("tiny.present"), county.id(), true, year, position);
        return application.getBean(Figures.class).figure(question).value();
    }

    long position() {
        return application.getBean(Positions.class).last(region);
    }
}
