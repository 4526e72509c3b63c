package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shilu.common.Problem;
import shilu.programme.Field;
import shilu.programme.FieldForms.Input;
import shilu.programme.FieldForms.Known;
import shilu.programme.FieldForms.Reading;
import shilu.programme.FieldForms.Shown;
import shilu.programme.Value;

/// Agenda items, decisions and the like: one a line, its topic first in 【】.
record ItemsForm() implements FieldForm {
    private static final int MOST = 200;
    private static final Pattern NUMBERED =
            Pattern.compile("^([0-9]{1,2}[.、．)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\\s*");
    private static final Pattern WITH_TOPIC = Pattern.compile("^【\\s*([^】]+?)\\s*】\\s*(.*)$");

    @Override
    public Input input(Field field) {
        return Input.ITEMS;
    }

    @Override
    public Reading read(Field field, String cell, Known known) {
        var items = new ArrayList<Value.Item>();
        var hints = new ArrayList<Problem>();
        lines(cell).forEach(line -> items.add(item(field, line, known.topics(), hints)));
        var value = new Value.Items(List.copyOf(items));
        var problems = check(field, value);
        return problems.isEmpty()
                ? new Reading(Optional.of(value), List.of(), List.copyOf(hints))
                : Reading.no(problems);
    }

    /// Without the numbers people put in front.
    static Stream<String> lines(String cell) {
        return cell.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> NUMBERED.matcher(line).replaceFirst(""));
    }

    /// A topic no pack in force knows stays in the words: another pack may bring it later, and the line is not lost.
    static Value.Item item(Field field, String line, Map<String, String> topics, List<Problem> hints) {
        var match = WITH_TOPIC.matcher(line);
        if (!match.matches()) return new Value.Item(null, line);
        var topic = topics.get(match.group(1));
        if (topic != null) return new Value.Item(topic, match.group(2));
        hints.add(Problem.about(
                field.id(), "value.topic.unknown", field.name(), match.group(1), List.copyOf(topics.keySet())));
        return new Value.Item(null, line);
    }

    @Override
    public List<Problem> check(Field field, Value value) {
        if (!(value instanceof Value.Items(var items))) return FieldForm.otherSort(field);
        if (items.size() > MOST) return List.of(Problem.about(field.id(), "value.many", field.name(), MOST));
        return items.stream()
                .flatMap(item -> TextForm.check(field, item.text()).stream())
                .distinct()
                .toList();
    }

    @Override
    public String cell(Field field, Value value, Shown shown) {
        if (!(value instanceof Value.Items(var items))) return "";
        return items.stream().map(item -> line(item, shown)).collect(Collectors.joining("\n"));
    }

    static String line(Value.Item item, Shown shown) {
        return item.topic() == null ? item.text() : "【" + shown.topic(item.topic()) + "】" + item.text();
    }

    @Override
    public String words(Field field, Value value, Shown shown) {
        if (!(value instanceof Value.Items(var items))) return "";
        return items.stream()
                .map(item -> item.text().replaceFirst("[。；;，,]+$", ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
    }
}
