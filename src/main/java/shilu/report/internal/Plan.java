package shilu.report.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shilu.programme.Duty;

/// What comes next: what was missed, what is open, and what falls due again by its cadence, in this order.
record Plan(List<Entry> entries) {
    static final String MISSED = "补办";
    static final String OPEN = "整改";
    static final String USUAL = "常规";

    /// @param why [#MISSED], [#OPEN] or [#USUAL]
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
            return Stream.of(sentence, often, deadline, clause);
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
        missed.values().forEach(group -> entries.add(missed(group)));
        gaps.matters().forEach(matter -> entries.add(open(matter, gaps)));
        var again = gaps.overdue().stream()
                .filter(owed -> !owed.below())
                .map(owed -> owed.obligation().duty().id())
                .collect(Collectors.toSet());
        gaps.duties().stream()
                .filter(duty -> !again.contains(duty.id()))
                .map(duty -> usual(duty, gaps.unit().shortName()))
                .forEach(entries::add);
        return new Plan(List.copyOf(entries));
    }

    private static Entry missed(List<Owed> group) {
        var owed = group.getFirst();
        var duty = owed.obligation().duty();
        var periods = group.stream().map(Owed::period).collect(Collectors.joining("、"));
        var sentence = (owed.below() ? owed.unit() : "") + owed.duty() + "：" + periods + "未完成，今后"
                + DutyWords.cadence(duty) + "，由" + DutyWords.role(duty.role()) + "负责。";
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
