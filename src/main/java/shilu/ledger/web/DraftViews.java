package shilu.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.installation.OfficeClock;
import shilu.ledger.CameBack;
import shilu.ledger.Draft;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.Recognising;
import shilu.ledger.RecordQuery;
import shilu.ledger.WorkRecord;
import shilu.ledger.web.FormField.Chip;
import shilu.ledger.web.FormField.Option;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldType;
import shilu.programme.InForce;
import shilu.programme.Paper;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.programme.Value;
import shilu.unit.Person;
import shilu.unit.Positions;

/// Makes a draft's form from its record kind. Fields that are required, filled, or often used stand open; the others
/// are folded away.
@Component
class DraftViews {
    private static final int LOOKED_AT = 20;
    /// So few records do not yet tell which fields are used often.
    private static final int FEW = 3;
    private static final int OPEN_AT_FIRST = 3;
    private static final int OFFERED = 12;
    private static final int LINE = 40;
    private static final Pattern MARK = Pattern.compile("@[0-9A-Z]{26}");

    private final Ledger ledger;
    private final Programmes programmes;
    private final Positions positions;
    private final Recognising recognising;
    private final Naming naming;
    private final OfficeClock clock;

    DraftViews(
            Ledger ledger,
            Programmes programmes,
            Positions positions,
            Recognising recognising,
            Naming naming,
            OfficeClock clock) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.positions = positions;
        this.recognising = recognising;
        this.naming = naming;
        this.clock = clock;
    }

    DraftForm form(Draft draft, List<Problem> problems, Locale locale, Actor actor) {
        var inForce = inForce(draft);
        var kind = kind(draft);
        var last = last(draft, actor);
        var open = new ArrayList<FormField>();
        var more = new ArrayList<FormField>();
        int optional = 0;
        for (var field : kind.fields()) {
            var one = field(field, kind, draft, inForce, last, locale, actor);
            boolean wrong = problems.stream().anyMatch(problem -> one.name().equals(problem.field()));
            boolean early = last.size() < FEW && !field.required() && optional++ < OPEN_AT_FIRST;
            boolean shown = field.required()
                    || !one.text().isEmpty()
                    || wrong
                    || early
                    || often(field, last)
                    || field.id().equals("actual");
            (shown ? open : more).add(one);
        }
        var base = Optional.ofNullable(draft.base()).flatMap(from -> ledger.record(from.record(), actor));
        return new DraftForm(
                draft,
                kind.name().in(locale),
                String.join("、", kind.rows().words()),
                naming.unit(draft.unit()),
                open,
                more,
                clock.today(),
                inForce.papers(kind.id()).stream().anyMatch(paper -> paper.when() == Paper.When.BEFORE),
                kind.evidence(),
                kind.confirmed(),
                base.map(WorkRecord::title).orElse(null),
                base.map(WorkRecord::cameBack).map(CameBack::reason).orElse(null),
                naming.person(owner(draft)),
                draft.owner().equals(actor.account()));
    }

    private static PersonId owner(Draft draft) {
        return draft.fields().values().stream().map(Draft.Said::by).findFirst().orElseGet(() -> new PersonId(""));
    }

    InForce inForce(Draft draft) {
        var reading = FieldForms.day("", draft.text(Draft.DAY));
        LocalDate day = reading.value().orElse(null) instanceof Value.Day(var read, var _) ? read : clock.today();
        return programmes.inForce(draft.region(), draft.unit(), day, positions.last(draft.region()));
    }

    /// As in force on the draft's day; where it is not in force then, as it was last known, so that nothing typed is
    /// hidden.
    RecordKind kind(Draft draft) {
        return inForce(draft)
                .kind(draft.kind())
                .or(() -> programmes.kind(draft.region(), draft.kind(), positions.last(draft.region())))
                .orElseThrow();
    }

    private List<WorkRecord> last(Draft draft, Actor actor) {
        var query = RecordQuery.all().about(draft.unit(), draft.kind(), null).paged(0, LOOKED_AT);
        return ledger.find(query, actor).records();
    }

    private static boolean often(Field field, List<WorkRecord> last) {
        long used = last.stream()
                .filter(record -> record.current().values().byField().containsKey(field.id()))
                .count();
        return used > 0 && used * 3 >= last.size();
    }

    private FormField field(
            Field field,
            RecordKind kind,
            Draft draft,
            InForce inForce,
            List<WorkRecord> last,
            Locale locale,
            Actor actor) {
        var name = Draft.field(field.id());
        var raw = draft.text(name);
        var text = shown(raw, draft, actor);
        boolean naming = kind.naming().equals(Optional.of(field));
        boolean long_ = field.type() == FieldType.TEXT && !naming && (text.length() > LINE || wordy(field, last));
        return new FormField(
                name,
                field.name().in(locale),
                field.type(),
                FieldForms.input(field),
                field.required(),
                text,
                options(field, naming || long_, inForce, last, locale),
                chosen(field, raw),
                FieldForms.input(field) == Input.PEOPLE ? chips(raw, draft, actor) : List.of(),
                rows(field, text),
                long_);
    }

    /// What was said before was longer than a line.
    private static boolean wordy(Field field, List<WorkRecord> last) {
        return said(field, last).anyMatch(text -> text.length() > LINE);
    }

    private static Stream<String> said(Field field, List<WorkRecord> last) {
        return last.stream()
                .flatMap(record -> record.current().values().get(field.id(), Value.Text.class).stream())
                .map(Value.Text::text);
    }

    private static List<Option> options(
            Field field, boolean free, InForce inForce, List<WorkRecord> last, Locale locale) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .map(choice ->
                                new Option(choice.name().zh(), choice.name().in(locale)))
                        .toList();
            case LIST, DECISIONS ->
                inForce.topics().stream()
                        .map(topic -> new Option(topic.name().zh(), topic.name().in(locale)))
                        .toList();
            case TEXT, CHANNEL ->
                free
                        ? List.of()
                        : said(field, last)
                                .distinct()
                                .limit(OFFERED)
                                .map(text -> new Option(text, text))
                                .toList();
            case NUMBER, DATE, PERSON, UNIT, ABSENCES -> List.of();
        };
    }

    private static List<String> chosen(Field field, String raw) {
        if (field.type() != FieldType.CHOICE || raw.isBlank()) return List.of();
        var written = field.several() ? Cells.names(raw) : List.of(raw);
        return written.stream()
                .map(word ->
                        field.choice(word).map(choice -> choice.name().zh()).orElse(word))
                .toList();
    }

    private static List<FormField.Row> rows(Field field, String text) {
        return switch (field.type()) {
            case LIST -> Cells.items(text);
            case DECISIONS -> Cells.decisions(text);
            case ABSENCES -> Cells.absences(text);
            default -> List.of();
        };
    }

    /// Names for marks.
    String shown(String raw, Draft draft, Actor actor) {
        if (raw.indexOf('@') < 0) return raw;
        return MARK.matcher(raw)
                .replaceAll(mark -> java.util.regex.Matcher.quoteReplacement(recognising
                        .chosen(mark.group(), draft.unit(), actor)
                        .map(Person::name)
                        .orElse("")));
    }

    private List<Chip> chips(String raw, Draft draft, Actor actor) {
        var seen = new LinkedHashSet<>(Cells.names(raw));
        return seen.stream()
                .map(part -> recognising
                        .chosen(part, draft.unit(), actor)
                        .map(this::chip)
                        .orElseGet(() -> new Chip(part, part.startsWith("@") ? "" : part, "")))
                .filter(chip -> !chip.name().isEmpty())
                .toList();
    }

    Chip chip(Person person) {
        var more = Stream.of(Optional.ofNullable(person.post()).orElse(""), naming.unit(person.unit()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Chip(Recognising.mark(person.id()), person.name(), more);
    }

    /// What each field is called.
    Map<String, String> labels(Draft draft, Locale locale) {
        var labels = new HashMap<String, String>();
        kind(draft)
                .fields()
                .forEach(field ->
                        labels.put(Draft.field(field.id()), field.name().in(locale)));
        return labels;
    }
}
