package shilu.programme.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML file changed the way a person changes it: the words that are meant, and nothing beside them. Comments, order,
/// quotes and line ends stay as they were. A library that writes YAML would write all of it anew, so the parser is
/// asked where a value stands, and the text is cut there.
///
/// A path goes down by keys, and through a list by the `id:` of its entries or by the word itself.
final class YamlText {
    /// The order in which the keys of an entry are written; a key that comes goes behind those before it.
    private static final List<String> ORDER = List.of(
            "id",
            "name",
            "en",
            "role",
            "applies",
            "every",
            "counted-from",
            "event",
            "at-least",
            "total",
            "on",
            "anchor",
            "due-within-days",
            "grace-days",
            "quorum",
            "attendance-target",
            "evidence",
            "clause",
            "met-by",
            "waived");

    private final String text;
    private final String end;
    private final Node root;

    private YamlText(String text) {
        this.text = text;
        this.end = text.contains("\r\n") ? "\r\n" : "\n";
        this.root =
                new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    }

    static YamlText of(byte[] content) {
        return new YamlText(new String(content, StandardCharsets.UTF_8));
    }

    byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    boolean has(String... path) {
        return find(List.of(path)).isPresent();
    }

    /// Writes a text or a number where the path leads, as a key of its own where there is none.
    YamlText with(Written value, String... path) {
        var all = List.of(path);
        var found = find(all);
        if (found.isEmpty()) return inserted(value, all);
        var scalar = (ScalarNode) found.get().node();
        return replaced(start(scalar), last(scalar), value.as(scalar.getScalarStyle(), inFlow(all)));
    }

    /// Takes out the key or entry to which the path leads.
    YamlText without(String... path) {
        var all = List.of(path);
        var found = find(all).orElseThrow();
        var around = (CollectionNode<?>)
                find(all.subList(0, all.size() - 1)).orElseThrow().node();
        if (around.getFlowStyle() == FlowStyle.FLOW) return withoutInFlow(around, found.index());
        int from = lineBegin(begin(around, found.index()));
        int to = lineEnd(last(child(around, found.index())));
        return replaced(from, Math.min(text.length(), to + lineEndAt(to)), "");
    }

    /// Adds a word to the list to which the path leads.
    YamlText withWord(Written word, String... path) {
        return added(List.of(path), flow -> List.of(word.as(ScalarStyle.PLAIN, flow)), false);
    }

    /// Adds an entry to the list to which the path leads; its keys in the order given.
    YamlText withEntry(Map<String, Written> entry, String... path) {
        return added(
                List.of(path),
                flow -> entry.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue().as(ScalarStyle.PLAIN, flow))
                        .toList(),
                true);
    }

    /// A value to be written.
    ///
    /// @param number written as it is, where a text is put in quotes when it would read as something else
    record Written(String value, boolean number) {
        static Written text(String value) {
            return new Written(value, false);
        }

        static Written number(String value) {
            return new Written(value, true);
        }

        /// A list in brackets, for a key that is not there yet.
        static Written list(List<String> words) {
            return new Written(
                    words.stream()
                            .map(word -> text(word).as(ScalarStyle.PLAIN, true))
                            .collect(Collectors.joining(", ", "[", "]")),
                    true);
        }

        private String as(ScalarStyle style, boolean flow) {
            if (number) return value;
            return switch (style) {
                case DOUBLE_QUOTED -> quoted(value);
                case SINGLE_QUOTED -> "'" + value.replace("'", "''") + "'";
                default -> readsBack(value, flow) ? value : quoted(value);
            };
        }

        private static String quoted(String value) {
            return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        /// Whether it means itself without quotes, where it will stand.
        private static boolean readsBack(String value, boolean flow) {
            var written = flow ? "{k: " + value + ", l: x}" : "k: " + value + "\nl: x\n";
            var read = YamlReading.read("", written.getBytes(StandardCharsets.UTF_8));
            return read.faults().isEmpty()
                    && read.root().size() == 2
                    && read.root().path("k").isString()
                    && read.root().path("k").asString().equals(value);
        }
    }

    private interface Lines {
        List<String> in(boolean flow);
    }

    private YamlText added(List<String> path, Lines lines, boolean entry) {
        var list = (SequenceNode) find(path).orElseThrow().node();
        var behind = list.getValue().getLast();
        if (inFlow(path) || list.getFlowStyle() == FlowStyle.FLOW) {
            var joined = String.join(", ", lines.in(true));
            return replaced(last(behind), last(behind), ", " + (entry ? "{" + joined + "}" : joined));
        }
        var indent = " ".repeat(list.getStartMark().orElseThrow().getColumn());
        int at = lineEnd(last(behind));
        return replaced(
                at,
                at,
                lines.in(false).stream().collect(Collectors.joining(end + indent + "  ", end + indent + "- ", "")));
    }

    private YamlText inserted(Written value, List<String> path) {
        var key = path.getLast();
        var around = (MappingNode)
                find(path.subList(0, path.size() - 1)).orElseThrow().node();
        var before = before(around, key);
        var written = key + ": ";
        if (around.getFlowStyle() == FlowStyle.FLOW) {
            int at = last(before);
            return replaced(at, at, ", " + written + value.as(ScalarStyle.PLAIN, true));
        }
        int at = lineEnd(last(before));
        var first = around.getValue().getFirst().getKeyNode();
        var indent = " ".repeat(first.getStartMark().orElseThrow().getColumn());
        return replaced(at, at, end + indent + written + value.as(ScalarStyle.PLAIN, false));
    }

    /// The key behind which a new one is written.
    private static NodeTuple before(MappingNode around, String key) {
        var tuples = around.getValue();
        var found = tuples.getFirst();
        for (var tuple : tuples)
            if (ORDER.contains(word(tuple.getKeyNode()))
                    && ORDER.indexOf(word(tuple.getKeyNode())) < ORDER.indexOf(key)) found = tuple;
        return found;
    }

    private YamlText withoutInFlow(CollectionNode<?> around, int index) {
        if (index > 0) return replaced(last(child(around, index - 1)), last(child(around, index)), "");
        int size = around.getValue().size();
        int to = size > 1 ? begin(around, 1) : last(child(around, 0));
        return replaced(begin(around, 0), to, "");
    }

    private YamlText replaced(int from, int to, String by) {
        return new YamlText(text.substring(0, from) + by + text.substring(to));
    }

    /// @param index among the entries of what is around it
    private record Found(Node node, int index) {}

    private Optional<Found> find(List<String> path) {
        var found = new Found(root, 0);
        for (var step : path) {
            var below = below(found.node(), step);
            if (below == null) return Optional.empty();
            found = below;
        }
        return Optional.of(found);
    }

    private static @Nullable Found below(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            var tuples = mapping.getValue();
            for (int i = 0; i < tuples.size(); i++)
                if (word(tuples.get(i).getKeyNode()).equals(step))
                    return new Found(tuples.get(i).getValueNode(), i);
        }
        if (node instanceof SequenceNode list) {
            var items = list.getValue();
            for (int i = 0; i < items.size(); i++) if (named(items.get(i), step)) return new Found(items.get(i), i);
        }
        return null;
    }

    private static boolean named(Node item, String step) {
        if (!(item instanceof MappingNode)) return word(item).equals(step);
        var id = below(item, "id");
        return id != null && word(id.node()).equals(step);
    }

    private static String word(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private boolean inFlow(List<String> path) {
        var around = new ArrayList<Node>();
        for (int i = 0; i < path.size(); i++)
            around.add(find(path.subList(0, i)).orElseThrow().node());
        return around.stream()
                .anyMatch(node -> node instanceof CollectionNode<?> all && all.getFlowStyle() == FlowStyle.FLOW);
    }

    private static Object child(CollectionNode<?> around, int index) {
        return around.getValue().get(index);
    }

    private int begin(CollectionNode<?> around, int index) {
        return child(around, index) instanceof NodeTuple tuple
                ? start(tuple.getKeyNode())
                : start((Node) child(around, index));
    }

    private int start(Node node) {
        return offset(node.getStartMark().orElseThrow());
    }

    /// Behind the last character that says something. A block has its end mark only where the next thing begins, behind
    /// all comments between them.
    private int last(Object part) {
        return switch (part) {
            case NodeTuple tuple -> Math.max(last(tuple.getKeyNode()), last(tuple.getValueNode()));
            case CollectionNode<?> all
            when all.getFlowStyle() == FlowStyle.FLOW -> offset(all.getEndMark().orElseThrow());
            case CollectionNode<?> all -> last(all.getValue().getLast());
            case Node scalar -> {
                int from = start(scalar);
                int to = offset(scalar.getEndMark().orElseThrow());
                yield from + text.substring(from, to).stripTrailing().length();
            }
            default -> throw new IllegalArgumentException(part.toString());
        };
    }

    /// Marks count characters, strings count their halves.
    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }

    private int lineBegin(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /// Where the line ends, before what ends it.
    private int lineEnd(int at) {
        int feed = text.indexOf('\n', at);
        if (feed < 0) return text.length();
        return feed > at && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
    }

    private int lineEndAt(int at) {
        return text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
    }
}
