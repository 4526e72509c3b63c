package shilu.report.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.document.Vocabulary;
import shilu.programme.Formula;
import shilu.programme.InForce;
import shilu.programme.Metric;
import shilu.programme.RecordKind;
import shilu.programme.ReportForm;

/// The names a report's template may use: metrics, the report's own plain values, and the lists it may repeat.
record ReportVocabulary(Map<String, Kind> kinds, Map<String, Vocabulary> lists) implements Vocabulary {
    static final String HIGHLIGHTS = "亮点";
    static final String UNITS = "下级单位";
    static final String OPEN = "未销号.";

    static final List<String> PLAIN =
            List.of("单位", "单位简称", "上级单位", "年度", "下一年度", "期间", "下一期间", "起始日期", "截止日期", "落款日期", "应办情况", "责任", "标注");
    /// Who is to sign; a name stands in nothing but a letter.
    private static final String SIGNER = "姓名";

    static final List<String> ENTRY_PLAIN = List.of("句子", "日期", "标题", "单位");

    static ReportVocabulary of(InForce inForce, ReportForm form) {
        return form.letter() ? letter() : report(inForce, form);
    }

    /// A letter speaks of duties to come: no figure and no record stands in it.
    private static ReportVocabulary letter() {
        var lists = new TreeMap<String, Vocabulary>();
        DutyLists.IN_LETTERS.forEach((list, names) -> lists.put(list, plain(names)));
        var names = figures(List.of(), PLAIN);
        names.put(SIGNER, Kind.PLAIN);
        lists.keySet().forEach(list -> names.put(list, Kind.LIST));
        return new ReportVocabulary(names, lists);
    }

    private static ReportVocabulary report(InForce inForce, ReportForm form) {
        var lists = new TreeMap<String, Vocabulary>();
        var entry = plain(ENTRY_PLAIN);
        lists.put(HIGHLIGHTS, entry);
        for (var section : form.sections()) lists.put(highlights(section), entry);
        for (var kind : inForce.kinds()) {
            lists.put(kind.name().zh(), fields(kind));
            if (kind.closedBy() != null) lists.put(OPEN + kind.name().zh(), fields(kind));
        }
        DutyLists.IN_REPORTS.forEach((list, names) -> lists.put(list, plain(names)));
        lists.put(UNITS, new ReportVocabulary(figures(inForce.metrics(), List.of("单位", "单位简称")), Map.of()));
        var names = figures(inForce.metrics(), PLAIN);
        lists.keySet().forEach(list -> names.put(list, Kind.LIST));
        return new ReportVocabulary(names, lists);
    }

    static String highlights(ReportForm.Section section) {
        return section.name().zh() + "." + HIGHLIGHTS;
    }

    private static Map<String, Kind> figures(Collection<Metric> metrics, List<String> plain) {
        var names = new LinkedHashMap<String, Kind>();
        for (var metric : metrics) {
            names.put(metric.name().zh(), Kind.FIGURE);
            names.put(metric.id().value(), Kind.FIGURE);
        }
        plain.forEach(name -> names.put(name, Kind.PLAIN));
        return names;
    }

    /// The fields of a kind by their Chinese names. Persons are left out: no template lists people.
    private static Vocabulary fields(RecordKind kind) {
        var names = new ArrayList<>(ENTRY_PLAIN);
        for (var field : kind.fields()) {
            switch (field.type()) {
                case PERSON, ABSENCES -> {}
                case TEXT, NUMBER, DATE, CHOICE, UNIT, CHANNEL, LIST, DECISIONS ->
                    names.add(field.name().zh());
            }
        }
        return plain(names);
    }

    private static Vocabulary plain(List<String> names) {
        var kinds = new LinkedHashMap<String, Kind>();
        names.forEach(name -> kinds.put(name, Kind.PLAIN));
        return new ReportVocabulary(kinds, Map.of());
    }

    @Override
    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    @Override
    public Collection<String> names() {
        return kinds.keySet();
    }

    @Override
    public Vocabulary inside(String list) {
        return java.util.Objects.requireNonNull(lists.get(list));
    }

    @Override
    public Optional<Problem> fault(String condition) {
        try {
            Formula.compile(condition, types());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problems().getFirst());
        }
    }

    /// What a condition may name at this level.
    Map<String, Formula.Type> types() {
        var types = new HashMap<String, Formula.Type>();
        kinds.forEach((name, kind) -> {
            if (kind == Kind.FIGURE && !name.matches("[a-z0-9.-]+")) types.put(name, Formula.Type.NUMBER);
            if (kind == Kind.PLAIN) types.put(name, Formula.Type.TEXT);
        });
        return types;
    }
}
