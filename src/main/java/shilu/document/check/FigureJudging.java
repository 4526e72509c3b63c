package shilu.document.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.Reason;
import shilu.document.FigureFinding.State;
import shilu.document.FigureTable;
import shilu.document.LinkedFigure;
import shilu.document.Numbers;
import shilu.document.Verdict.BareNumber;

/// Each figure of the table against what stands in the text.
final class FigureJudging {
    /// Words this much alike are the same place, reworded at most.
    private static final double ALIKE = 0.65;
    /// A place must be this much more alike to be the figure's rather than the one it stands in.
    private static final double PLAINLY = 0.35;
    /// Less than this is a place among other words.
    private static final double UNLIKE = 0.15;

    private final Reading reading;
    private final FigureTable table;
    private final Numbers numbers;
    private final BareNumbers bare;
    private final Places places;
    private final Map<Integer, LinkedFigure> signed = new LinkedHashMap<>();
    private final Map<Integer, List<Control>> standing = new HashMap<>();
    private final List<Control> strangers = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final Map<Integer, Words> byPassage = new HashMap<>();
    private final Set<BareNumber> recognised = new HashSet<>();
    private final Gaps gaps;

    record Judged(List<FigureFinding> findings, Set<BareNumber> recognised) {}

    FigureJudging(Reading reading, FigureTable table, Numbers numbers, BareNumbers bare) {
        this.reading = reading;
        this.table = table;
        this.numbers = numbers;
        this.bare = bare;
        places = new Places(reading);
        for (var figure : table.figures()) signed.put(figure.number(), figure);
        for (var control : reading.controls()) sort(control);
        sketch();
        gaps = new Gaps(words, table);
    }

    private void sort(Control control) {
        var tag = control.figure();
        var figure = tag.map(read -> signed.get(read.number()));
        if (figure.isPresent() && figure.get().tag().equals(tag.get()))
            standing.computeIfAbsent(tag.get().number(), _ -> new ArrayList<>()).add(control);
        else if (control.claimsOurs()) strangers.add(control);
    }

    private void sketch() {
        var inPassage = new HashMap<Integer, List<Map.Entry<Control, Integer>>>();
        standing.forEach((number, controls) -> controls.forEach(control -> inPassage
                .computeIfAbsent(control.passage(), _ -> new ArrayList<>())
                .add(Map.entry(control, number))));
        for (int i = 0; i < reading.passages().size(); i++) {
            var figures = inPassage.getOrDefault(i, List.of());
            var passage = reading.passages().get(i);
            if (passage.pieces().stream().allMatch(Passage.Piece::generated) && figures.isEmpty()) continue;
            var ordered = figures.stream()
                    .sorted(Comparator.comparingInt(entry -> entry.getKey().start()))
                    .toList();
            var read = Words.of(i, passage, ordered);
            words.add(read);
            byPassage.put(i, read);
        }
    }

    Judged judge() {
        var findings = new ArrayList<FigureFinding>();
        var copies = new ArrayList<FigureFinding>();
        var stays = new LinkedHashMap<LinkedFigure, Control>();
        for (var figure : signed.values()) {
            var found = standing.getOrDefault(figure.number(), List.of());
            if (found.isEmpty()) continue;
            var original = original(figure, found);
            stays.put(figure, original);
            for (var control : found)
                if (control != original && !sameMargin(figure, original, control))
                    copies.add(foreign(control, Reason.DOUBLED, places));
        }
        var across = broken(
                stays, control -> reading.passages().get(control.passage()).part());
        var away = new HashMap<LinkedFigure, Control>();
        stays.forEach((figure, control) -> {
            if (inAnotherCell(figure, control, stays) || movedAway(figure, control, across)) away.put(figure, control);
        });
        // who came from elsewhere must not put those in disorder among whom it stands
        var settled = new LinkedHashMap<>(stays);
        settled.keySet().removeAll(away.keySet());
        var within = guilty(broken(settled, Control::passage), settled, across);
        for (var figure : signed.values()) {
            var control = stays.get(figure);
            if (control == null) findings.add(lost(figure));
            else findings.add(standing(figure, control, away.containsKey(figure), within.contains(control)));
        }
        findings.addAll(copies);
        for (var control : strangers) findings.add(foreign(control, Reason.NOT_OURS, places));
        return new Judged(findings, recognised);
    }

    /// Of several copies the one among the signed words.
    private Control original(LinkedFigure figure, List<Control> copies) {
        return copies.stream()
                .max(Comparator.comparingDouble(
                        copy -> (copy.hidden() ? -2 : 0) + (settled(figure, copy) ? 1 : 0) + likeness(figure, copy)))
                .orElseThrow();
    }

    /// Programs write a header once for each kind of page: the same words with the same figure are no second copy.
    private boolean sameMargin(LinkedFigure figure, Control original, Control copy) {
        var there = reading.passages().get(original.passage());
        var here = reading.passages().get(copy.passage());
        boolean margins =
                reading.margins().contains(there.part()) && reading.margins().contains(here.part());
        boolean apart = !there.part().equals(here.part()) && there.text().equals(here.text());
        return margins && apart && !copy.hidden() && alteration(figure, copy) == null;
    }

    private FigureFinding standing(LinkedFigure figure, Control control, boolean away, boolean disordered) {
        var reason = alteration(figure, control);
        if (control.hidden()) return finding(figure, control, State.FOREIGN, Reason.HIDDEN);
        if (away && reason != Reason.VALUE) return finding(figure, control, State.MOVED, Reason.WORDS);
        if (reason != null) return finding(figure, control, State.ALTERED, reason);
        if (disordered) return finding(figure, control, State.MOVED, Reason.ORDER);
        return finding(figure, control, State.UNALTERED, Reason.NONE);
    }

    private @Nullable Reason alteration(LinkedFigure figure, Control control) {
        if (!same(figure.shown(), control.text())) return Reason.VALUE;
        if (control.bound()) return Reason.BOUND;
        if (!joined(figure, control)) return Reason.JOINED;
        if (control.twofold()) return Reason.COPY;
        var alias = figure.basis().alias();
        boolean named = control.alias().equals(alias)
                || alias.length() > 64 && control.alias().equals(alias.substring(0, 64));
        return named ? null : Reason.NAME;
    }

    /// Written otherwise and the same number: 1,200, １２００ and 一千二百.
    private boolean same(String shown, String found) {
        if (bare(shown).equals(bare(found))) return true;
        var before = numbers.read(shown);
        var after = numbers.read(found);
        if (before.isEmpty() || after.isEmpty()) return false;
        var one = before.get();
        var other = after.get();
        return one.value() != null && one.value().equals(other.value()) && one.approximate() == other.approximate();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private boolean joined(LinkedFigure figure, Control control) {
        var text = byPassage.get(control.passage());
        return text == null
                || text.around(control).joined().equals(figure.around().joined());
    }

    private boolean movedAway(LinkedFigure figure, Control control, Set<Control> disordered) {
        double here = likeness(figure, control);
        boolean settled = settled(figure, control);
        if (settled && here >= ALIKE) return false;
        var text = byPassage.get(control.passage());
        boolean ownPlaceLeft = gaps.of(figure).stream()
                .filter(gap -> text == null || !gap.holds(text, text.place(control)))
                .anyMatch(gap -> gap.likeness() >= here + PLAINLY || !settled && gap.likeness() >= here);
        if (ownPlaceLeft) return true;
        if (!settled && here < ALIKE && inAnothersPlace(figure, control, here)) return true;
        return here < UNLIKE && disordered.contains(control);
    }

    /// A column put in or taken out shifts all figures of it alike; one that shifts otherwise was moved.
    private boolean inAnotherCell(LinkedFigure figure, Control control, Map<LinkedFigure, Control> stays) {
        int shift = shift(figure, control);
        if (shift == 0) return false;
        var row = reading.passages().get(control.passage());
        return stays.entrySet().stream()
                .filter(other -> other.getKey() != figure
                        && other.getKey().around().cell() == figure.around().cell())
                .filter(other ->
                        sameTable(row, reading.passages().get(other.getValue().passage())))
                .noneMatch(other -> shift(other.getKey(), other.getValue()) == shift);
    }

    private int shift(LinkedFigure figure, Control control) {
        var text = byPassage.get(control.passage());
        if (text == null || figure.around().cell() == 0) return 0;
        int cell = text.around(control).cell();
        return cell == 0 ? 0 : cell - figure.around().cell();
    }

    private static boolean sameTable(Passage one, Passage other) {
        return one.table() == other.table() && one.part().equals(other.part());
    }

    private boolean inAnothersPlace(LinkedFigure figure, Control control, double here) {
        var text = byPassage.get(control.passage());
        if (text == null) return false;
        int place = text.place(control);
        for (var other : signed.values()) {
            if (other == figure) continue;
            var evidence = text.before(place, other.around().before()).and(text.after(place + 1, other.around().after()));
            if (!evidence.full() || evidence.held() < 3) continue;
            if (text.likeness(place, place + 1, other.around()) >= Math.max(ALIKE, here + PLAINLY)) return true;
        }
        return false;
    }

    private boolean settled(LinkedFigure figure, Control control) {
        var text = byPassage.get(control.passage());
        if (text == null) return false;
        int place = text.place(control);
        return text.settled(place, place + 1, figure.around());
    }

    private double likeness(LinkedFigure figure, Control control) {
        var text = byPassage.get(control.passage());
        if (text == null) return 0;
        int place = text.place(control);
        return text.likeness(place, place + 1, figure.around());
    }

    /// The controls that do not keep the order of their numbers, group by group.
    private static Set<Control> broken(Map<LinkedFigure, Control> stays, Function<Control, Object> group) {
        var groups = new HashMap<Object, List<Map.Entry<LinkedFigure, Control>>>();
        for (var stay : stays.entrySet())
            groups.computeIfAbsent(group.apply(stay.getValue()), _ -> new ArrayList<>())
                    .add(stay);
        var broken = new HashSet<Control>();
        for (var stay : groups.values()) {
            stay.sort(Comparator.<Map.Entry<LinkedFigure, Control>>comparingInt(
                            one -> one.getValue().passage())
                    .thenComparingInt(one -> one.getValue().start()));
            var out =
                    Order.broken(stay.stream().map(one -> one.getKey().number()).toList());
            out.stream().forEach(i -> broken.add(stay.get(i).getValue()));
        }
        return broken;
    }

    /// Where two are out of order one may have been put beside the other: who stands among its own words, or keeps the
    /// order of the whole part, did not move.
    private Set<Control> guilty(Set<Control> within, Map<LinkedFigure, Control> stays, Set<Control> across) {
        var guilty = new HashSet<Control>();
        var byPassage = new HashMap<Integer, List<Map.Entry<LinkedFigure, Control>>>();
        for (var stay : stays.entrySet())
            if (within.contains(stay.getValue()))
                byPassage.computeIfAbsent(stay.getValue().passage(), _ -> new ArrayList<>()).add(stay);
        for (var group : byPassage.values()) {
            var unsettled = group.stream().filter(stay -> !settled(stay.getKey(), stay.getValue())).toList();
            var outOfOrder = group.stream().filter(stay -> across.contains(stay.getValue())).toList();
            var moved = !unsettled.isEmpty() ? unsettled : !outOfOrder.isEmpty() ? outOfOrder : group;
            for (var stay : moved) guilty.add(stay.getValue());
        }
        return guilty;
    }

    private FigureFinding lost(LinkedFigure figure) {
        var left = gaps.of(figure).stream().max(Comparator.comparingDouble(Gap::likeness));
        var same = unlinked(figure, left);
        if (same.isPresent()) {
            recognised.add(same.get());
            return new FigureFinding(
                    figure.number(),
                    Optional.of(figure),
                    State.LOST,
                    Reason.UNLINKED,
                    same.get().number().text(),
                    Optional.of(same.get().place()));
        }
        var place = left.map(gap -> places.of(gap.words().passage, gap.start(), gap.end()));
        return new FigureFinding(figure.number(), Optional.of(figure), State.LOST, Reason.GONE, "", place);
    }

    /// The number of the same value that stands where the figure stood, or nearest to it.
    private Optional<BareNumber> unlinked(LinkedFigure figure, Optional<Gap> left) {
        var value = numbers.read(figure.shown()).map(number -> number.value());
        if (value.isEmpty()) return Optional.empty();
        BareNumber best = null;
        double most = 0.4;
        for (var text : words) {
            for (var number : bare.in(text.passage)) {
                if (!value.get().equals(number.number().value()) || recognised.contains(number)) continue;
                double likeness = likeness(figure, text, number);
                boolean inPlace = left.isPresent()
                        && left.get().words().passage == text.passage
                        && left.get().start() <= number.number().start()
                        && left.get().end() >= number.number().end();
                if (inPlace) likeness += 1;
                if (likeness <= most) continue;
                most = likeness;
                best = number;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double likeness(LinkedFigure figure, Words text, BareNumber number) {
        int from = 0;
        while (from < text.points.length && text.offset(from) < number.number().start()) from++;
        int to = from;
        while (to < text.points.length && text.offset(to) < number.number().end()) to++;
        return text.likeness(from, to, figure.around());
    }

    private FigureFinding finding(LinkedFigure figure, Control control, State state, Reason reason) {
        return new FigureFinding(
                figure.number(), Optional.of(figure), state, reason, control.text(), Optional.of(places.of(control)));
    }

    static FigureFinding foreign(Control control, Reason reason, Places places) {
        int number = control.figure().map(tag -> tag.number()).orElse(0);
        return new FigureFinding(
                number, Optional.empty(), State.FOREIGN, reason, control.text(), Optional.of(places.of(control)));
    }
}
