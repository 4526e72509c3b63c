package shilu.paper;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.installation.Settings;
import shilu.ledger.Naming;
import shilu.programme.Field;
import shilu.programme.FieldForms;
import shilu.programme.FieldType;
import shilu.programme.PersonPart;
import shilu.programme.Value;

/// Puts one piece of work into the words of a paper. Where nothing is written stands a line to write on by hand.
@Component
class PaperFilling {
    static final String LINE = "＿＿＿＿＿＿＿＿";
    private static final String SHORT_LINE = "＿＿";
    private static final int EMPTY_ITEMS = 3;

    private final Naming naming;
    private final SignInRows signing;
    private final Settings settings;

    PaperFilling(Naming naming, SignInRows signing, Settings settings) {
        this.naming = naming;
        this.signing = signing;
        this.settings = settings;
    }

    PaperWords words(PaperSource source, LocalDate today) {
        var words = new HashMap<String, String>();
        var blanks = new HashMap<String, String>();
        var lists = new HashMap<String, List<PaperWords>>();
        for (var field : source.kind().fields()) {
            var name = field.name().zh();
            if (field.type() == FieldType.LIST || field.type() == FieldType.DECISIONS)
                lists.put(name, items(field, source));
            else {
                words.put(name, said(field, source));
                blanks.put(name, field.type() == FieldType.NUMBER ? SHORT_LINE : LINE);
            }
        }
        lists.put(PaperVocabulary.SIGNING, signing.of(source));
        lists.put(PaperVocabulary.ENTERED, entered(source, words, blanks));
        words.putAll(own(source, today));
        PaperVocabulary.OWN.forEach(name -> blanks.put(name, LINE));
        blanks.put("标注", "");
        return new PaperWords(words, blanks, lists);
    }

    private Map<String, String> own(PaperSource source, LocalDate today) {
        return Map.of(
                "标注", settings.get("demo").filter("true"::equals).map(_ -> "样例").orElse(""),
                "单位", naming.unit(source.unit()),
                "类别", source.kind().name().zh(),
                "标题", source.title(),
                "日期", day(source.day()),
                "落款日期", day(today));
    }

    private String said(Field field, PaperSource source) {
        return switch (source.values().byField().get(field.id())) {
            case null -> "";
            case Value.Day(var day, var time) -> day(day) + time(time);
            case Value value -> FieldForms.write(field, value, naming.in(source.inForce()));
        };
    }

    /// Every field but lists and the title, as the form has them; an empty one only where it is usually written.
    private static List<PaperWords> entered(PaperSource source, Map<String, String> words, Map<String, String> blanks) {
        return source.kind().fields().stream()
                .filter(field -> !source.kind().naming().equals(Optional.of(field)))
                .filter(field -> usual(field)
                        || !words.getOrDefault(field.name().zh(), "").isEmpty())
                .map(field -> field.name().zh())
                .filter(words::containsKey)
                .map(name -> new PaperWords(
                        Map.of("项目", name, "内容", words.getOrDefault(name, "")),
                        Map.of("内容", blanks.getOrDefault(name, "")),
                        Map.of()))
                .toList();
    }

    private static boolean usual(Field field) {
        return field.type() == FieldType.TEXT
                || field.type() == FieldType.NUMBER
                || field.part() == PersonPart.HOST
                || field.part() == PersonPart.RECORDER;
    }

    private List<PaperWords> items(Field field, PaperSource source) {
        var items = source.values()
                .get(field.id(), Value.Items.class)
                .map(Value.Items::items)
                .orElse(List.of());
        if (items.isEmpty()) return Collections.nCopies(EMPTY_ITEMS, item(new Value.Item(null, ""), source));
        return items.stream().map(item -> item(item, source)).toList();
    }

    /// 内容 is a line where nothing is written, 事项 the place for it in a table.
    private PaperWords item(Value.Item item, PaperSource source) {
        var names = naming.in(source.inForce());
        var topic = item.topic() == null ? "" : names.topic(item.topic());
        var owner = item.owner();
        var words = Map.of(
                "主题", topic,
                "内容", item.text(),
                "事项", item.text(),
                "责任", owner == null ? "" : name(owner),
                "时限", day(item.due()));
        return new PaperWords(words, Map.of("内容", LINE + LINE), Map.of());
    }

    private String name(Value.Who who) {
        var person = who.person();
        if (person != null) return naming.person(person);
        return who.outsider() == null ? "" : who.outsider();
    }

    /// Days as official documents write them.
    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : "%d时%02d分".formatted(time.getHour(), time.getMinute());
    }
}
