package shilu.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Packs with every id replaced, the same one everywhere by the same one; their samples go with them.
public final class Renaming {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> KEPT = Set.of("expected", "actual", "absent", "note");
    private static final Set<String> DOTTED = Set.of(
            "kind",
            "extends",
            "metric",
            "numerator",
            "denominator",
            "adds",
            "highlights",
            "volume",
            "duty",
            "out",
            "papers");
    private static final Set<String> FIELDS = Set.of("field", "closed-by", "due", "signed");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"( in filled)?|([a-z_][a-z0-9_]*)");

    private final Random random;
    private final Map<String, String> packs = new TreeMap<>();
    private final Map<String, String> shorts = new TreeMap<>();
    private final Map<String, String> dotted = new TreeMap<>();
    private final Map<String, String> fields = new TreeMap<>();
    private final Map<String, String> parts = new TreeMap<>();

    private Renaming(Random random) {
        this.random = random;
    }

    public static Renaming of(List<Path> packs, Path to, Random random) throws IOException {
        var renaming = new Renaming(random);
        for (var pack : packs) for (var file : files(pack)) renaming.gather(YAML.readTree(file.toFile()), "");
        renaming.dotted.replaceAll((id, fresh) -> renaming.shorts.get(id.substring(0, id.indexOf('.'))) + "." + fresh);
        for (var pack : packs) for (var file : all(pack)) renaming.copy(pack, file, to);
        return renaming;
    }

    private static List<Path> files(Path pack) throws IOException {
        return all(pack).stream()
                .filter(path -> path.toString().endsWith(".yaml"))
                .filter(path -> !sample(pack, path))
                .toList();
    }

    private static boolean sample(Path pack, Path file) {
        return pack.relativize(file).startsWith("sample");
    }

    private static List<Path> all(Path pack) throws IOException {
        try (var paths = Files.walk(pack)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void gather(JsonNode node, String around) {
        if (node.has("short")) {
            packs.computeIfAbsent(node.path("id").asString(), _ -> fresh(packs, "pack-"));
            shorts.computeIfAbsent(node.path("short").asString(), _ -> fresh(shorts, "s"));
        } else if (node.has("id")) {
            map(node.path("id").asString(), around);
        }
        node.propertyStream().forEach(one -> gather(one.getValue(), one.getKey()));
        if (node.isArray()) node.forEach(item -> gather(item, around));
    }

    private void map(String id, String around) {
        if (id.contains(".")) dotted.computeIfAbsent(id, _ -> fresh(dotted, "k"));
        else if (around.equals("fields")) fields.computeIfAbsent(id, _ -> fresh(fields, "f_"));
        else parts.computeIfAbsent(id, _ -> fresh(parts, "c-"));
    }

    private String fresh(Map<String, String> taken, String prefix) {
        while (true) {
            var id = prefix + Integer.toString(random.nextInt(1_000_000), 36);
            if (!taken.containsValue(id)) return id;
        }
    }

    private void copy(Path pack, Path file, Path to) throws IOException {
        var path = to.resolve(packs.get(pack.getFileName().toString()))
                .resolve(pack.relativize(file).toString());
        Files.createDirectories(path.getParent());
        if (!file.toString().endsWith(".yaml")) Files.copy(file, path);
        else
            Files.writeString(
                    path, renamed(YAML.readTree(file.toFile()), "", "").toString());
    }

    private JsonNode renamed(JsonNode node, String key, String around) {
        var nodes = JsonNodeFactory.instance;
        if (node.isString()) return nodes.stringNode(renamed(node.asString(), key, around));
        if (node.isArray()) {
            var array = nodes.arrayNode();
            node.forEach(item -> array.add(renamed(item, key, around)));
            return array;
        }
        if (!node.isObject()) return node;
        var object = nodes.objectNode();
        node.propertyStream().forEach(one -> object.set(one.getKey(), renamed(one.getValue(), one.getKey(), key)));
        return object;
    }

    private String renamed(String text, String key, String around) {
        boolean pack = around.isEmpty() && Set.of("id", "use").contains(key) || key.equals("pack");
        if (pack && packs.containsKey(text)) return of(packs, text);
        if (Set.of("short", "programme").contains(key) && shorts.containsKey(text)) return of(shorts, text);
        if (DOTTED.contains(key) || key.equals("id") && text.contains(".")) return of(dotted, text);
        if (key.equals("id")) return around.equals("fields") ? field(text) : of(parts, text);
        if (FIELDS.contains(key) || key.equals("for") && fields.containsKey(text)) return field(text);
        if (key.equals("where"))
            return WORD.matcher(text).replaceAll(word -> word(word.group(), word.group(1), word.group(2)));
        if (key.equals("sentence"))
            return Pattern.compile("\\{([a-z_]+)}").matcher(text).replaceAll(name -> "{" + field(name.group(1)) + "}");
        return text;
    }

    private String word(String whole, String quoted, String inFilled) {
        if (quoted == null) return field(whole);
        if (inFilled != null) return "\"" + field(quoted) + "\" in filled";
        return "\"" + topicOrPart(quoted) + "\"";
    }

    String topicOrPart(String id) {
        return of(id.contains(".") ? dotted : parts, id);
    }

    private static String of(Map<String, String> fresh, String id) {
        return Objects.requireNonNull(fresh.get(id), id);
    }

    String field(String id) {
        return KEPT.contains(id) ? id : fields.getOrDefault(id, id);
    }

    public String dotted(String id) {
        return of(dotted, id);
    }

    public String pack(String id) {
        return of(packs, id);
    }

    Values values(Values values) {
        var renamed = new TreeMap<String, Value>();
        values.byField().forEach((field, value) -> renamed.put(field(field), value(value)));
        return Values.of(renamed);
    }

    private Value value(Value value) {
        return switch (value) {
            case Value.Choice(var ids) ->
                new Value.Choice(ids.stream().map(parts::get).toList());
            case Value.Items(var items) ->
                new Value.Items(items.stream()
                        .map(item ->
                                new Value.Item(item.topic() == null ? null : dotted.get(item.topic()), item.text()))
                        .toList());
            default -> value;
        };
    }

    /// Values for a kind, some fields left empty.
    static Values random(RecordKind kind, List<Topic> topics, Random random) {
        var values = new TreeMap<String, Value>();
        for (var field : kind.fields())
            if (random.nextInt(4) > 0) sample(field, topics, random).ifPresent(value -> values.put(field.id(), value));
        return Values.of(values);
    }

    private static java.util.Optional<Value> sample(Field field, List<Topic> topics, Random random) {
        return java.util.Optional.ofNullable(
                switch (field.type()) {
                    case NUMBER ->
                        new Value.Quantity(java.math.BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)));
                    case CHOICE ->
                        new Value.Choice(List.of(field.choices()
                                .get(random.nextInt(field.choices().size()))
                                .id()));
                    case DATE ->
                        new Value.Day(java.time.LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)), null);
                    case LIST, DECISIONS ->
                        new Value.Items(some(topics, random).stream()
                                .map(topic -> new Value.Item(topic.id(), "事项"))
                                .toList());
                    case UNIT -> new Value.Units(List.of(new shilu.common.UnitId("u" + random.nextInt(3))));
                    case TEXT, CHANNEL -> new Value.Text("文字");
                    case PERSON, ABSENCES -> null;
                });
    }

    private static List<Topic> some(List<Topic> topics, Random random) {
        var shuffled = new ArrayList<>(topics);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(3));
    }

    Set<String> all() {
        var all = new TreeSet<>(dotted());
        all.addAll(fields.keySet());
        return all;
    }

    /// The ids of every kind, metric, duty, checklist, scorecard, report, sheet and topic as they were.
    public Set<String> dotted() {
        return dotted.keySet();
    }
}
