package shilu.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.RecordId;
import shilu.common.UnitId;

/// Works every obligation out anew from the list of facts, in the plainest way: it walks through the days one by one,
/// knows no table and keeps nothing. What it says is what the design says; the product must agree.
final class Oracle {
    static final List<String> DUTIES = List.of(
            "monthly",
            "quarterly",
            "days",
            "hours",
            "weekly",
            "ten-days",
            "fixed",
            "plan",
            "rolling",
            "answer",
            "seminar",
            "let-go");
    private static final LocalDate DAWN = LocalDate.of(2023, 6, 1);
    private static final List<MonthDay> FIXED = List.of(MonthDay.of(2, 29), MonthDay.of(6, 30), MonthDay.of(12, 15));

    record Placed(
            long position,
            UnitId unit,
            LocalDate day,
            @Nullable UnitId parent,
            boolean closed) {}

    record Merged(UnitId before, UnitId successor) {}

    /// From the position on the last of these versions counts; none: nothing does.
    record Counts(long position, RecordId record, UnitId unit, List<Told> versions) {}

    /// From the position on the second version is in force from the day on, or the first one.
    record Adopted(long position, boolean second, LocalDate from) {}

    record Day(long position, LocalDate day, boolean works) {}

    record Sentence(long position, ObligationId about, String sort) {}

    record Answer(
            String duty, UnitId unit, Period period, LocalDate due, int done, Set<RecordId> counted, String state) {}

    private record Work(RecordId record, LocalDate day, LocalDate entered, int amount) {}

    final List<Placed> places = new ArrayList<>();
    final List<Merged> merged = new ArrayList<>();
    final List<Counts> counts = new ArrayList<>();
    final List<Adopted> adopted = new ArrayList<>();
    final List<Day> days = new ArrayList<>();
    final List<Sentence> sentences = new ArrayList<>();

    /// Everything the unit itself owes for periods that end within the given one.
    List<Answer> answers(UnitId unit, Period within, long asOf, LocalDate onDay) {
        var found = new ArrayList<Answer>();
        for (var duty : DUTIES) {
            for (var slot : slots(duty, unit, within, asOf, onDay))
                if (within.contains(slot.period.to())) found.add(answer(duty, unit, slot, asOf, onDay));
        }
        return found;
    }

    private Answer answer(String duty, UnitId unit, Filled slot, long asOf, LocalDate onDay) {
        var due = due(duty, slot.second, slot.period.to(), asOf);
        var records = new HashSet<RecordId>();
        slot.work.forEach(work -> records.add(work.record));
        return new Answer(duty, unit, slot.period, due, slot.sum(), records, state(duty, unit, slot, due, asOf, onDay));
    }

    private String state(String duty, UnitId unit, Filled slot, LocalDate due, long asOf, LocalDate onDay) {
        if (slot.sum() >= slot.needed) {
            int inTime = slot.work.stream()
                    .filter(work -> !work.entered.isAfter(due))
                    .mapToInt(work -> work.amount)
                    .sum();
            return inTime >= slot.needed ? "met" : "met-late";
        }
        var said = new ArrayList<String>();
        var id = new ObligationId("owed." + duty, unit, slot.period);
        sentences.stream()
                .filter(one -> one.position <= asOf && one.about.equals(id))
                .forEach(one -> said.add(one.sort));
        if (said.contains("waive")) return "waived";
        var end = slot.period.to();
        if (duty.equals("let-go") && end.getYear() == 2024 && end.getMonthValue() == 6) return "waived";
        said.removeIf("cause"::equals);
        if (!said.isEmpty() && said.getLast().equals("nil-yes")) return "nil";
        if (onDay.isAfter(due)) return "overdue";
        return onDay.isBefore(slot.period.from()) ? "upcoming" : "due";
    }

    private static final class Filled {
        private final Period period;
        private final boolean second;
        private final int needed;
        private final List<Work> work = new ArrayList<>();

        Filled(Period period, boolean second, int needed) {
            this.period = period;
            this.second = second;
            this.needed = needed;
        }

        int sum() {
            return work.stream().mapToInt(one -> one.amount).sum();
        }

        boolean full() {
            return sum() >= needed;
        }
    }

    private List<Filled> slots(String duty, UnitId unit, Period within, long asOf, LocalDate onDay) {
        var work = work(duty, unit, asOf, onDay);
        if (duty.equals("rolling")) return rolling(unit, work, within, asOf, onDay);
        var slots = new ArrayList<Filled>();
        for (var day = DAWN; !day.isAfter(within.to()); day = day.plusDays(1)) {
            var period = period(duty, day, unit, asOf, work, onDay);
            if (period == null || !owed(duty, unit, period, asOf)) continue;
            boolean second = second(day, asOf);
            int needed = duty.equals("answer") ? alarms(unit, day, asOf, onDay) : needed(duty, second);
            slots.add(new Filled(period, second, needed));
        }
        var gone = new HashSet<Work>();
        for (var slot : slots) fill(duty, slot, work, gone, asOf);
        return slots;
    }

    private void fill(String duty, Filled slot, List<Work> work, Set<Work> gone, long asOf) {
        for (var one : work) if (slot.period.contains(one.day) && !gone.contains(one)) slot.work.add(one);
        var reach = switch (duty) {
            case "quarterly" -> slot.period.to().plusDays(20);
            case "rolling" -> slot.period.to().plusDays(10);
            case "answer" -> due(duty, slot.second, slot.period.to(), asOf);
            default -> slot.period.to();
        };
        var behind = new ArrayList<Work>();
        for (var one : work) {
            if (!one.day.isAfter(slot.period.to()) || one.day.isAfter(reach) || gone.contains(one)) continue;
            if (slot.sum() + behind.stream().mapToInt(each -> each.amount).sum() >= slot.needed) break;
            behind.add(one);
        }
        if (slot.full()
                || slot.sum() + behind.stream().mapToInt(each -> each.amount).sum() < slot.needed) return;
        slot.work.addAll(behind);
        gone.addAll(behind);
    }

    /// Three months from the day after the last one was done or missed.
    private List<Filled> rolling(UnitId unit, List<Work> work, Period within, long asOf, LocalDate onDay) {
        var slots = new ArrayList<Filled>();
        var begin = DAWN;
        while (!begin.isAfter(within.to())) {
            if (!inForceAnywhere(unit, begin, asOf)) {
                begin = begin.plusDays(1);
                continue;
            }
            var slot = new Filled(new Period(begin, begin.plusMonths(3).minusDays(1)), false, 1);
            var own = work.stream().filter(one -> slot.period.contains(one.day)).findFirst();
            if (own.isPresent()) slot.work.add(own.get());
            else fill("rolling", slot, work, new HashSet<>(), asOf);
            if (owed("rolling", unit, slot.period, asOf)) slots.add(slot);
            if (begin.isAfter(onDay) || !slot.full() && !slot.period.to().isBefore(onDay)) break;
            begin = (slot.full() ? slot.work.getLast().day : slot.period.to()).plusDays(1);
        }
        return slots;
    }

    /// The period of the duty that ends on the day; null where none does.
    private @Nullable Period period(
            String duty, LocalDate day, UnitId unit, long asOf, List<Work> work, LocalDate onDay) {
        boolean second = second(day, asOf);
        var next = day.plusDays(1);
        boolean month = next.getDayOfMonth() == 1;
        return switch (duty) {
            case "monthly" -> month ? back(day, 1) : null;
            case "quarterly" -> month && day.getMonthValue() % 3 == 0 ? back(day, 3) : null;
            case "let-go" -> {
                if (second) yield month && day.getMonthValue() % 3 == 0 ? back(day, 3) : null;
                yield month && day.getMonthValue() % 6 == 0 ? back(day, 6) : null;
            }
            case "hours" -> month && day.getMonthValue() % 6 == 0 ? back(day, 6) : null;
            case "days" -> month && day.getMonthValue() == 12 ? back(day, 12) : null;
            case "plan" -> month && day.getMonthValue() == 3 ? back(day, 3) : null;
            case "weekly" ->
                !second && day.getDayOfWeek() == DayOfWeek.SUNDAY ? new Period(day.minusDays(6), day) : null;
            case "ten-days" -> tenDays(day, month);
            case "fixed" -> fixed(day);
            case "answer" -> alarms(unit, day, asOf, onDay) > 0 ? new Period(day, day) : null;
            case "seminar" -> work.stream().anyMatch(one -> one.day.equals(day)) ? new Period(day, day) : null;
            default -> throw new IllegalArgumentException(duty);
        };
    }

    private static Period back(LocalDate end, int months) {
        return new Period(end.plusDays(1).minusMonths(months), end);
    }

    private static @Nullable Period tenDays(LocalDate day, boolean month) {
        if (day.getDayOfMonth() == 10 || day.getDayOfMonth() == 20) return new Period(day.minusDays(9), day);
        return month ? new Period(day.withDayOfMonth(21), day) : null;
    }

    private static @Nullable Period fixed(LocalDate day) {
        if (!isFixed(day)) return null;
        var begin = day;
        while (!isFixed(begin.minusDays(1))) begin = begin.minusDays(1);
        return new Period(begin, day);
    }

    private static boolean isFixed(LocalDate day) {
        boolean leapless = !day.isLeapYear() && day.getMonthValue() == 2 && day.getDayOfMonth() == 28;
        return leapless || FIXED.contains(MonthDay.from(day));
    }

    private static int needed(String duty, boolean second) {
        return switch (duty) {
            case "monthly" -> second ? 2 : 1;
            case "quarterly" -> 2;
            case "days" -> 12;
            case "hours" -> second ? 5 : 3;
            default -> 1;
        };
    }

    private LocalDate due(String duty, boolean second, LocalDate end, long asOf) {
        int working = switch (duty) {
            case "monthly" -> second ? 5 : 3;
            case "quarterly", "rolling", "answer" -> 5;
            case "days", "plan", "let-go" -> 10;
            case "hours" -> second ? 0 : 4;
            case "ten-days" -> 1;
            case "fixed" -> 2;
            case "seminar" -> 3;
            default -> 0;
        };
        var day = end;
        while (working > 0) {
            day = day.plusDays(1);
            if (works(day, asOf)) working--;
        }
        var grace = end.plusDays(duty.equals("quarterly") ? 20 : duty.equals("rolling") ? 10 : 0);
        return grace.isAfter(day) ? grace : day;
    }

    private boolean works(LocalDate day, long asOf) {
        var works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        for (var said : days) if (said.position <= asOf && said.day.equals(day)) works = said.works;
        return works;
    }

    /// In force on the last day at the unit, and on the middle day at it or at one it took over from.
    private boolean owed(String duty, UnitId unit, Period period, long asOf) {
        if (!inForce(unit, period.to(), asOf)) return false;
        if (duty.equals("weekly") && second(period.to(), asOf)) return false;
        int count = 0;
        for (var day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) count++;
        var middle = period.from().plusDays((count - 1) / 2);
        if (duty.equals("weekly") && second(middle, asOf)) return false;
        return inForceAnywhere(unit, middle, asOf);
    }

    private boolean inForceAnywhere(UnitId unit, LocalDate day, long asOf) {
        return line(unit).stream().anyMatch(one -> inForce(one, day, asOf));
    }

    private boolean inForce(UnitId unit, LocalDate day, long asOf) {
        return exists(unit, day, asOf)
                && adopted.stream().anyMatch(one -> one.position <= asOf && !day.isBefore(one.from));
    }

    /// Of the adoptions that cover the day what was said last; before all of them what began first.
    private boolean second(LocalDate day, long asOf) {
        var known = adopted.stream().filter(one -> one.position <= asOf).toList();
        return known.stream()
                .filter(one -> !day.isBefore(one.from))
                .max(Comparator.comparingLong(Adopted::position))
                .or(() -> known.stream().min(Comparator.comparing(Adopted::from).thenComparing(Adopted::position)))
                .filter(Adopted::second)
                .isPresent();
    }

    List<UnitId> line(UnitId unit) {
        var line = new ArrayList<>(List.of(unit));
        for (int i = 0; i < line.size(); i++)
            for (var one : merged)
                if (one.successor.equals(line.get(i)) && !line.contains(one.before)) line.add(one.before);
        return line;
    }

    private List<Work> work(String duty, UnitId unit, long asOf, LocalDate onDay) {
        var line = line(unit);
        var work = new ArrayList<Work>();
        for (var entry : counting(asOf).values()) {
            var told = entry.versions.getLast();
            if (told.day().isAfter(onDay) || adopted.stream().noneMatch(one -> one.position <= asOf)) continue;
            var options = new ArrayList<Work>();
            if (line.contains(entry.unit)) give(options, duty, entry, false, asOf);
            if (told.partner() != null && line.contains(told.partner())) give(options, duty, entry, true, asOf);
            options.stream()
                    .min(Comparator.comparingInt((Work one) -> -one.amount).thenComparing(Work::entered))
                    .ifPresent(work::add);
        }
        work.sort(Comparator.comparing(Work::day).thenComparing(Work::record));
        return work;
    }

    private void give(List<Work> work, String duty, Counts entry, boolean toPartner, long asOf) {
        var told = entry.versions.getLast();
        boolean second = second(told.day(), asOf);
        int amount = told.gives(duty, second, toPartner);
        if (amount == 0) return;
        var entered = entry.versions.stream()
                .filter(version -> version.day().equals(told.day()))
                .filter(version -> !toPartner || told.partner().equals(version.partner()))
                .filter(version -> version.gives(duty, second, toPartner) >= amount)
                .map(Told::submitted)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        work.add(new Work(entry.record, told.day(), entered, amount));
    }

    private int alarms(UnitId unit, LocalDate day, long asOf, LocalDate onDay) {
        var line = line(unit);
        return (int) counting(asOf).values().stream()
                .filter(entry -> line.contains(entry.unit))
                .map(entry -> entry.versions.getLast())
                .filter(told -> told.kind().equals("alarm") && told.day().equals(day) && !day.isAfter(onDay))
                .count();
    }

    private Map<RecordId, Counts> counting(long asOf) {
        var now = new LinkedHashMap<RecordId, Counts>();
        for (var entry : counts) if (entry.position <= asOf) now.put(entry.record, entry);
        now.values().removeIf(entry -> entry.versions.isEmpty());
        return new TreeMap<>(now);
    }

    boolean exists(UnitId unit, LocalDate day, long asOf) {
        return place(unit, day, asOf).filter(place -> !place.closed).isPresent();
    }

    private Optional<Placed> place(UnitId unit, LocalDate day, long asOf) {
        return places.stream()
                .filter(place -> place.unit.equals(unit) && place.position <= asOf)
                .filter(place -> !place.day.isAfter(day))
                .max(Comparator.comparing(Placed::closed)
                        .thenComparing(Placed::day)
                        .thenComparing(places::indexOf));
    }
}
