package shilu.arrival.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shilu.arrival.Arrival;
import shilu.arrival.Arrivals;
import shilu.arrival.Sheet;
import shilu.arrival.web.ArrivalsView.Into;
import shilu.arrival.web.ArrivalsView.Line;
import shilu.arrival.web.ArrivalsView.Marked;
import shilu.arrival.web.ArrivalsView.Said;
import shilu.common.Actor;
import shilu.ledger.Draft;
import shilu.ledger.Naming;
import shilu.ledger.Recognising;
import shilu.programme.Field;

/// Gathers what stands above a draft's form of those who signed.
@Component
class ArrivalViews {
    private static final Pattern MARK = Pattern.compile("@[0-9A-Z]{26}");

    private final Arrivals arrivals;
    private final Naming naming;
    private final Recognising recognising;

    ArrivalViews(Arrivals arrivals, Naming naming, Recognising recognising) {
        this.arrivals = arrivals;
        this.naming = naming;
        this.recognising = recognising;
    }

    /// @param read the version the reader's page knows
    /// @param page the word of that page, under which it writes
    record Reader(long read, String page) {
        static final Reader NOBODY = new Reader(0, "");
    }

    /// Nothing where people do not sign in.
    Optional<ArrivalsView> of(Draft draft, Reader reader, @Nullable Said said, Actor actor) {
        var fields = arrivals.fields(draft);
        if (fields.isEmpty()) return Optional.empty();
        var sheet = arrivals.sheet(draft, actor).orElse(null);
        var into = fields.stream().map(field -> into(field, draft, actor)).toList();
        var lines = sheet == null
                ? List.<Line>of()
                : sheet.waiting().stream().map(this::line).toList();
        boolean alone = draft.fields().entrySet().stream()
                .noneMatch(one -> one.getValue().version() > reader.read()
                        && !one.getValue().page().equals(reader.page())
                        && into.stream().noneMatch(field -> field.name().equals(one.getKey())));
        return Optional.of(new ArrivalsView(
                draft.id(), sheet, lines, into, alone ? draft.version() : null, stamp(draft, sheet), said));
    }

    private static String stamp(Draft draft, @Nullable Sheet sheet) {
        return sheet == null
                ? draft.version() + ""
                : draft.version() + "-" + sheet.open() + "-" + sheet.waiting().size() + "-"
                        + sheet.confirmed().size() + "-"
                        + sheet.arrivals().stream().map(one -> one.id().value()).reduce("", (_, last) -> last);
    }

    private Into into(Field field, Draft draft, Actor actor) {
        var name = Draft.field(field.id());
        var text = draft.text(name);
        var people = MARK.matcher(text)
                .results()
                .flatMap(mark -> recognising.chosen(mark.group(), draft.unit(), actor).stream())
                .map(person -> new Marked(Recognising.mark(person.id()), person.name()))
                .toList();
        return new Into(field.id(), name, field.name().in(LocaleContextHolder.getLocale()), text, people);
    }

    private Line line(Arrival arrival) {
        var person = arrival.person();
        if (person == null) return new Line(arrival, "");
        var more = Stream.of(Objects.requireNonNullElse(person.post(), ""), naming.unit(person.unit()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Line(arrival, more);
    }
}
