package shilu.commitment.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.commitment.DutyList;
import shilu.commitment.DutyLists;
import shilu.commitment.Letters;
import shilu.common.Actor;
import shilu.common.UnitId;
import shilu.duty.Obligation;
import shilu.programme.Label;
import shilu.unit.Appointments;
import shilu.unit.LeadingGroups;

/// Puts a duty list into the reader's words.
@Component
class DutyListViews {
    private static final List<String> PRESSING =
            List.of("overdue", "due", "met-late", "met", "nil", "waived", "upcoming");

    private final DutyLists lists;
    private final Letters letters;
    private final Appointments appointments;
    private final LeadingGroups groups;
    private final DutyWords words;

    DutyListViews(DutyLists lists, Letters letters, Appointments appointments, LeadingGroups groups, DutyWords words) {
        this.lists = lists;
        this.letters = letters;
        this.appointments = appointments;
        this.groups = groups;
        this.words = words;
    }

    DutyListView of(UnitId unit, int year, Locale locale, Actor actor) {
        var list = lists.of(unit, year, actor);
        var systems = names(list.systems(), locale);
        return new DutyListView(
                list,
                list.parts().stream().map(part -> part(part, systems, locale)).toList(),
                list.letters().stream()
                        .map(owed -> new DutyListView.LetterLine(
                                owed,
                                owed.form().name().in(locale),
                                owed.form().id() + " " + owed.holder().id()))
                        .toList(),
                groups.standing(unit, list.day()),
                systems,
                letters.mayMake(unit, actor),
                letters.mayBegin(unit, actor),
                appointments.mayWrite(unit, actor));
    }

    static Map<String, String> names(Map<String, Label> systems, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        systems.forEach((id, name) -> names.put(id, name.in(locale)));
        return names;
    }

    private DutyListView.Part part(DutyList.Part part, Map<String, String> systems, Locale locale) {
        return new DutyListView.Part(
                part.office(),
                part.holders().stream()
                        .map(held -> new DutyListView.Holder(held, name(held.programme(), systems)))
                        .toList(),
                vacant(part.vacant(), part.holders().isEmpty(), systems),
                part.lines().stream().map(line -> line(line, systems, locale)).toList());
    }

    /// Where nobody holds it at all it need not be said for what.
    static List<String> vacant(Set<String> vacant, boolean nobody, Map<String, String> systems) {
        if (vacant.isEmpty()) return List.of();
        return nobody
                ? List.of("")
                : vacant.stream().map(id -> name(id, systems)).toList();
    }

    static String name(@Nullable String system, Map<String, String> systems) {
        return system == null ? "" : systems.getOrDefault(system, system);
    }

    private DutyListView.Line line(DutyList.Line line, Map<String, String> systems, Locale locale) {
        var duty = line.duty();
        return new DutyListView.Line(
                duty.id(),
                duty.name().in(locale),
                name(line.system(), systems),
                words.often(duty, locale),
                words.deadline(duty, locale),
                duty.clause(),
                line.metBy().stream().map(kind -> kind.in(locale)).toList(),
                duty.evidence(),
                next(line.owed()),
                counts(line.owed()));
    }

    private static @Nullable LocalDate next(List<Obligation> owed) {
        return owed.stream()
                .filter(Obligation::open)
                .map(one -> one.due().day())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static Map<String, Long> counts(List<Obligation> owed) {
        var counted =
                owed.stream().collect(Collectors.groupingBy(one -> one.state().code(), Collectors.counting()));
        var ordered = new LinkedHashMap<String, Long>();
        for (var state : PRESSING)
            if (counted.containsKey(state)) ordered.put(state, Objects.requireNonNull(counted.get(state)));
        return ordered;
    }
}
