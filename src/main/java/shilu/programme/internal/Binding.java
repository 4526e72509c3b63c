package shilu.programme.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.programme.Cadence;
import shilu.programme.Duty;
import shilu.programme.Field;
import shilu.programme.FieldType;
import shilu.programme.KindId;
import shilu.programme.Label;
import shilu.programme.Metric;
import shilu.programme.MetricId;
import shilu.programme.MetricType;
import shilu.programme.PackVersion;
import shilu.programme.Paper;
import shilu.programme.PersonPart;
import shilu.programme.RecordKind;
import shilu.programme.ReportForm;
import shilu.programme.Sheet;
import shilu.programme.Topic;
import shilu.unit.People.Office;
import shilu.unit.UnitType;

/// Turns entries whose shape is right into the words of this module. Whether they fit together is not asked here.
final class Binding {
    private Binding() {}

    static Kind kind(Entry entry) {
        var fields = new ArrayList<>(fields(entry));
        var attendance = entry.node().has("attendance");
        if (attendance) fields.addAll(attendance(entry.at("attendance")));
        fields.add(field("note", new Label("备注", "Note"), FieldType.TEXT, false, "备注"));
        var kind = new RecordKind(
                new KindId(entry.id()),
                entry.label(),
                entry.texts("day"),
                attendance,
                !entry.says("confirmation", "none"),
                entry.says("evidence", "required"),
                List.copyOf(fields),
                new RecordKind.Rows(entry.text("sheet"), entry.maybe("column").orElse(null), entry.texts("words")),
                entry.maybe("sentence").orElse(null),
                entry.maybe("closed-by").orElse(null),
                entry.maybe("due").orElse(null));
        return new Kind(kind, entry.flag("anonymous"), entry.texts("papers"));
    }

    static Extension extension(Entry entry) {
        return new Extension(entry.id(), new KindId(entry.text("extends")), fields(entry));
    }

    private static List<Field> fields(Entry entry) {
        return entry.list("fields").stream().map(Binding::field).toList();
    }

    private static Field field(Entry entry) {
        return new Field(
                entry.id(),
                entry.label(),
                entry.constant("type", FieldType.class),
                entry.flag("required"),
                entry.node().has("headings") ? entry.texts("headings") : List.of(entry.text("name")),
                entry.list("choices").stream()
                        .map(choice -> new Field.Choice(choice.id(), choice.label()))
                        .toList(),
                entry.flag("several"),
                entry.node().has("part") ? entry.constant("part", PersonPart.class) : null);
    }

    /// The three fields of every kind with attendance; a pack only says under which headings they stand.
    private static List<Field> attendance(Entry entry) {
        return List.of(
                field("expected", new Label("应到", "Expected"), FieldType.NUMBER, true, entry.text("expected")),
                field("actual", new Label("实到", "Present"), FieldType.NUMBER, true, entry.text("actual")),
                field("absent", new Label("缺席及原因", "Absent"), FieldType.ABSENCES, false, entry.text("absent")));
    }

    private static Field field(String id, Label name, FieldType type, boolean required, String heading) {
        var part = type == FieldType.ABSENCES ? PersonPart.ABSENT : null;
        return new Field(id, name, type, required, List.of(heading), List.of(), part);
    }

    static Summing metric(Entry entry) {
        var metric = new Metric(
                new MetricId(entry.id()),
                entry.label(),
                entry.constant("type", MetricType.class),
                entry.text("measure"),
                entry.number("decimals", 0),
                entry.says("display", "only"),
                sources(entry, "of"),
                entry.maybe("numerator").map(MetricId::new).orElse(null),
                entry.maybe("denominator").map(MetricId::new).orElse(null));
        return new Summing(
                metric, entry.texts("adds").stream().map(MetricId::new).toList());
    }

    private static List<Metric.Source> sources(Entry entry, String key) {
        return entry.list(key).stream()
                .map(source -> new Metric.Source(
                        new KindId(source.text("kind")),
                        source.maybe("field").orElse(null),
                        source.maybe("where").orElse(null),
                        source.maybe("for").orElse(null)))
                .toList();
    }

    static Duty duty(Entry entry) {
        var total = entry.at("total");
        return new Duty(
                entry.id(),
                entry.label(),
                entry.constant("role", Office.class),
                types(entry, "applies"),
                entry.constant("every", Cadence.class),
                entry.says("counted-from", "last-done"),
                event(entry.at("event")),
                entry.number("at-least", 0),
                total.node().isObject()
                        ? new Duty.Total(total.node().path("amount").asDecimal(), total.text("of"), total.text("field"))
                        : null,
                entry.texts("on").stream()
                        .map(day -> MonthDay.parse("--" + day))
                        .toList(),
                entry.maybe("anchor").orElse(null),
                entry.number("grace-days", 0),
                entry.number("due-within-days", 0),
                entry.maybe("quorum").map(Duty.Quorum::parse).orElse(null),
                entry.maybe("attendance-target").map(BigDecimal::new).orElse(null),
                entry.says("evidence", "required"),
                entry.text("clause"),
                sources(entry, "met-by"),
                entry.list("waived").stream().map(Binding::waived).toList());
    }

    private static Metric.@Nullable Source event(Entry entry) {
        return entry.node().isObject()
                ? new Metric.Source(
                        new KindId(entry.text("kind")),
                        null,
                        entry.maybe("where").orElse(null))
                : null;
    }

    private static Duty.Waived waived(Entry entry) {
        return new Duty.Waived(
                LocalDate.parse(entry.text("from")), LocalDate.parse(entry.text("to")), entry.text("reason"));
    }

    private static Set<UnitType> types(Entry entry, String key) {
        return entry.texts(key).stream()
                .map(type -> UnitType.valueOf(type.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static ReportForm report(Entry entry, PackVersion pack, PackFiles files) {
        var templates = new EnumMap<UnitType, ReportForm.Template>(UnitType.class);
        for (var template : entry.list("templates")) {
            var file = new StoredTemplate("reports/" + template.text("file"), files);
            types(template, "for").forEach(type -> templates.put(type, file));
        }
        return new ReportForm(
                entry.id(),
                entry.label(),
                pack,
                entry.maybe("type").isPresent()
                        ? entry.constant("type", ReportForm.Sort.class)
                        : ReportForm.Sort.SUMMARY,
                entry.constant("every", ReportForm.Every.class),
                entry.maybe("role").isPresent() ? entry.constant("role", Office.class) : null,
                templates,
                entry.list("sections").stream().map(Binding::section).toList(),
                entry.texts("volume").stream().map(MetricId::new).toList(),
                signing(entry.at("signing")));
    }

    private static ReportForm.@Nullable Signing signing(Entry entry) {
        return entry.node().isObject()
                ? new ReportForm.Signing(
                        new KindId(entry.text("kind")),
                        entry.maybe("signed").orElse(null),
                        entry.maybe("due").orElse(null))
                : null;
    }

    private static ReportForm.Section section(Entry entry) {
        return new ReportForm.Section(
                entry.id(),
                entry.label(),
                entry.list("highlights").stream().map(Binding::highlight).toList());
    }

    /// A kind alone, or with which of its records.
    private static Metric.Source highlight(Entry entry) {
        var kind = entry.node().isString() ? entry.node().asString() : entry.text("kind");
        return new Metric.Source(new KindId(kind), null, entry.maybe("where").orElse(null));
    }

    static Paper paper(Entry entry, PackFiles files) {
        return new Paper(
                entry.id(),
                entry.label(),
                entry.constant("when", Paper.When.class),
                new StoredTemplate("papers/" + entry.text("file"), files));
    }

    static Topic topic(Entry entry) {
        return new Topic(entry.id(), entry.label());
    }

    static Sheet sheet(Entry entry) {
        return new Sheet(entry.text("name"), entry.texts("columns"), entry.texts("more"));
    }
}
