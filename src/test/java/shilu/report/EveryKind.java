package shilu.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.Field;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Topic;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Two pieces of work of every kind in force at a unit, with every field filled; of what is closed, one still open.
final class EveryKind {
    private static final Path SHEET =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/sign-in-meeting.pdf");

    private final ReportingCounty county;

    EveryKind(ReportingCounty county) {
        this.county = county;
    }

    int done(Unit unit, int year) throws IOException {
        var position = county.bean(Positions.class).last(unit.region());
        var last = LocalDate.of(year, 12, 31);
        var inForce = county.bean(Programmes.class).inForce(unit.region(), unit.id(), last, position);
        var recorder = county.actor(unit, Role.RECORDER);
        var ledger = county.bean(Ledger.class);
        county.today(last);
        var paper = paper(recorder);
        int done = 0;
        for (var kind : inForce.kinds())
            for (int nth = 0; nth < 2; nth++) {
                var day = LocalDate.of(year, 3 + 6 * nth, 10 + done % 15);
                var values = values(kind, day, nth, inForce.topics());
                var made =
                        ledger.submit(new NewRecord(unit.id(), kind.id(), day, values, List.of(paper), null), recorder);
                if (made.pending() != null) ledger.confirm(made.id(), county.actor(county.top, Role.CONFIRMER));
                done++;
            }
        return done;
    }

    private EvidenceRef paper(Actor recorder) throws IOException {
        try (var sheet = Files.newInputStream(SHEET)) {
            return county.bean(Evidences.class).keep(sheet, "签到表.pdf", recorder);
        }
    }

    private static Values values(RecordKind kind, LocalDate day, int nth, List<Topic> topics) {
        Map<String, Value> values = new HashMap<>();
        for (var field : kind.fields()) {
            var value = field.id().equals(kind.closedBy()) && nth == 0 ? null : value(field, day, nth, topics);
            if (value != null) values.put(field.id(), value);
        }
        return Values.of(values);
    }

    private static @Nullable Value value(Field field, LocalDate day, int nth, List<Topic> topics) {
        return switch (field.type()) {
            case TEXT, CHANNEL -> new Value.Text(field.name().zh() + "第" + "一二".charAt(nth) + "例");
            case NUMBER -> new Value.Quantity(BigDecimal.TEN);
            case DATE -> new Value.Day(day.plusDays(10), null);
            case CHOICE ->
                new Value.Choice(List.of(
                        field.choices().get(nth % field.choices().size()).id()));
            case PERSON -> new Value.People(List.of(Value.Who.outsider("王某某")));
            case LIST, DECISIONS ->
                new Value.Items(topics.stream()
                        .map(topic ->
                                new Value.Item(topic.id(), "听取" + topic.name().zh() + "情况"))
                        .toList());
            case UNIT, ABSENCES -> null;
        };
    }
}
