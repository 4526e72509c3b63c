package shilu.report.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shilu.plan.PlanItem;
import shilu.programme.Duty;

/// What comes next, in this order: what was missed, what is open, what the unit's plan has, by month, and what falls
/// due
/// again by its cadence and is not planned. Of one matter there is one entry: what was missed and is planned says both,
/// and the items of a duty stand together.
record Plan(List<Entry> entries) {
    static final String MISSED = "补办";
    static final String OPEN = "整改";
    static final String PLANNED = "计划";
    static final String USUAL = "常规";

    /// @param why [#MISSED], [#OPEN], [#PLANNED] or [#USUAL]
    record Entry(
            String why,
            String unit,
            String matter,
            String often,
            String deadline,
            String who,
            String clause,
            String sentence) {

        Stream<String> texts() {
            return Stream.of(sentence, often, deadline, clause, matter, who);
        }

        EntryValues values() {
            return new EntryValues(Map.of(
                    "类别", why, "单位", unit, "事项", matter, "频次", often, "期限", deadline, "责任", who, "条款", clause, "句子",
                    sentence));
        }
    }

    static Plan of(Gaps gaps) {
        var entries = new ArrayList<Entry>();
        var missed = gaps.overdue().stream()
                .collect(Collectors.groupingBy(
                        owed -> owed.unit() + " " + owed.obligation().duty().id(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        missed.values().forEach(group -> entries.add(missed(group, gaps)));
        gaps.matters().forEach(matter -> entries.add(open(matter, gaps)));
        Set<String> said = new HashSet<>();
        gaps.overdue().stream()
                .filter(owed -> !owed.below())
                .map(owed -> owed.obligation().duty().id())
                .forEach(said::add);
        matters(gaps, said).forEach(group -> {
            entries.add(planned(group, gaps));
            duty(group.getFirst(), gaps).map(Duty::id).ifPresent(said::add);
        });
        gaps.duties().stream()
                .filter(duty -> !said.contains(duty.id()))
                .map(duty -> usual(duty, gaps.unit().shortName()))
                .forEach(entries::add);
        return new Plan(List.copyOf(entries));
    }

    /// The plan's items that are not said yet, those of one matter together, by the first of each.
    private static List<List<PlanItem>> matters(Gaps gaps, Set<String> said) {
        var groups = gaps.planned().stream()
                .filter(item ->
                        item.work().duty() == null || !said.contains(item.work().duty()))
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNullElse(item.work().duty(), "") + " "
                                + item.work().title(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private static Optional<Duty> duty(PlanItem item, Gaps gaps) {
        return gaps.duties().stream()
                .filter(duty -> duty.id().equals(item.work().duty()))
                .findFirst();
    }

    private static Entry planned(List<PlanItem> group, Gaps gaps) {
        var first = group.getFirst();
        var duty = duty(first, gaps);
        var when = PlanWords.when(group);
        var title = DutyWords.bare(first.work().title());
        var who = DutyWords.bare(first.work().responsible());
        return new Entry(
                PLANNED,
                gaps.unit().shortName(),
                title,
                duty.map(DutyWords::cadence).orElse("计划" + group.size() + "次"),
                when,
                who,
                duty.map(Duty::clause).orElse(""),
                title + "：计划" + when + "办理，由" + who + "负责。");
    }

    private static Entry missed(List<Owed> group, Gaps gaps) {
        var owed = group.getFirst();
        var duty = owed.obligation().duty();
        var periods = group.stream().map(Owed::period).collect(Collectors.joining("、"));
        var again = gaps.planned().stream()
                .filter(item -> !owed.below() && duty.id().equals(item.work().duty()))
                .toList();
        var sentence = (owed.below() ? owed.unit() : "") + owed.duty() + "：" + periods + "未完成，今后"
                + DutyWords.cadence(duty) + (again.isEmpty() ? "" : "，计划" + PlanWords.when(again) + "办理") + "，由"
                + DutyWords.role(duty.role()) + "负责。";
        return entry(MISSED, owed.unit(), duty, sentence);
    }

    private static Entry usual(Duty duty, String unit) {
        var sentence = duty.name().zh() + "：" + DutyWords.cadence(duty) + "，由" + DutyWords.role(duty.role()) + "负责。";
        return entry(USUAL, unit, duty, sentence);
    }

    private static Entry entry(String why, String unit, Duty duty, String sentence) {
        return new Entry(
                why,
                unit,
                duty.name().zh(),
                DutyWords.cadence(duty),
                DutyWords.deadline(duty),
                DutyWords.role(duty.role()),
                duty.clause(),
                sentence);
    }

    private static Entry open(OpenMatter matter, Gaps gaps) {
        var due = matter.due();
        boolean over = due.filter(day -> day.isBefore(gaps.onDay())).isPresent();
        var deadline = due.map(PeriodWords::of)
                .map(day -> over ? day + "已过，立即办结" : day + "前办结")
                .orElse("尽快办结");
        var title = DutyWords.bare(matter.record().title());
        var sentence = (matter.below() ? matter.unit() : "") + "“" + title + "”" + (over ? "的期限" : "：") + deadline
                + "，由" + matter.unit() + "负责。";
        return new Entry(
                OPEN,
                matter.unit(),
                title,
                "办结为止",
                deadline,
                matter.unit(),
                matter.kind().name().zh(),
                sentence);
    }
}
