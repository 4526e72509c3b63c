package shilu.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.document.Vocabulary;
import shilu.programme.Formula;
import shilu.programme.RecordKind;

/// The names a paper of a kind may use: a few of its own, every field by its Chinese name, the lists it may repeat.
record PaperVocabulary(Map<String, Kind> kinds, Map<String, Vocabulary> lists) implements Vocabulary {
    static final String SIGNING = "签到人员";
    static final String ENTERED = "登记内容";
    static final List<String> ENTRY = List.of("项目", "内容");
    static final List<String> OWN = List.of("标注", "单位", "类别", "标题", "日期", "落款日期");
    static final List<String> SIGNED = List.of("姓名", "单位及职务", "备注");
    static final List<String> ITEM = List.of("主题", "内容", "事项", "责任", "时限");

    static PaperVocabulary of(RecordKind kind) {
        var kinds = new LinkedHashMap<String, Kind>();
        var lists = new HashMap<String, Vocabulary>();
        OWN.forEach(name -> kinds.put(name, Kind.PLAIN));
        kinds.put(SIGNING, Kind.LIST);
        lists.put(SIGNING, plain(SIGNED));
        kinds.put(ENTERED, Kind.LIST);
        lists.put(ENTERED, plain(ENTRY));
        for (var field : kind.fields()) {
            var name = field.name().zh();
            switch (field.type()) {
                case LIST, DECISIONS -> {
                    if (kinds.putIfAbsent(name, Kind.LIST) == null) lists.put(name, plain(ITEM));
                }
                case TEXT, NUMBER, DATE, CHOICE, PERSON, UNIT, CHANNEL, ABSENCES -> kinds.putIfAbsent(name, Kind.PLAIN);
            }
        }
        return new PaperVocabulary(kinds, lists);
    }

    private static PaperVocabulary plain(List<String> names) {
        var kinds = new LinkedHashMap<String, Kind>();
        names.forEach(name -> kinds.put(name, Kind.PLAIN));
        return new PaperVocabulary(kinds, Map.of());
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
        return Objects.requireNonNull(lists.get(list));
    }

    @Override
    public Optional<Problem> fault(String condition) {
        try {
            var texts = kinds.entrySet().stream()
                    .filter(one -> one.getValue() == Kind.PLAIN)
                    .collect(Collectors.toMap(Map.Entry::getKey, _ -> Formula.Type.TEXT));
            Formula.compile(condition, texts);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problems().getFirst());
        }
    }
}
