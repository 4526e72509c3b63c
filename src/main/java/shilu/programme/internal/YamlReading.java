package shilu.programme.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shilu.common.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads one YAML file token by token, because a tree read in one go forgets the lines and takes a key given twice.
/// A key given twice is told and the first is kept; anchors and aliases are refused.
final class YamlReading {
    private static final YAMLMapper MAPPER = new YAMLMapper(new YAMLFactory());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> faults = new ArrayList<>();

    private YamlReading(String name) {
        this.name = name;
    }

    static YamlFile read(String name, byte[] content) {
        var reading = new YamlReading(name);
        var root = reading.root(content);
        return new YamlFile(name, root, reading.lines, reading.faults);
    }

    private JsonNode root(byte[] content) {
        try (var parser = MAPPER.createParser(content)) {
            if (parser.nextToken() == null) return fault("pack.file.empty", 1);
            var root = value(parser, "");
            if (parser.nextToken() != null) return fault("pack.file.several", line(parser));
            return root;
        } catch (JacksonException unreadable) {
            var where = unreadable.getLocation();
            return fault(
                    "pack.file.unreadable",
                    where == null ? 1 : Math.max(1, where.getLineNr()),
                    unreadable.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private JsonNode fault(String code, int line, Object... details) {
        faults.add(Problem.of(code, details).at(new Problem.Place(name, null, line, null)));
        return MissingNode.getInstance();
    }

    private JsonNode value(JsonParser parser, String pointer) {
        lines.putIfAbsent(pointer, line(parser));
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null))
            fault("pack.alias", line(parser));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(keepable(parser.getString(), line(parser)));
        };
    }

    /// YAML knows the escape `\0`, PostgreSQL keeps no such character.
    private String keepable(String text, int line) {
        if (text.indexOf('\0') >= 0) fault("pack.nul", line);
        return text;
    }

    private ObjectNode object(JsonParser parser, String pointer) {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int line = line(parser);
            var key = keepable(parser.currentName(), line);
            parser.nextToken();
            if (object.has(key)) {
                fault("pack.key.twice", line, key);
                value(parser, pointer + "/-");
                continue;
            }
            var below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            lines.put(below, line);
            object.set(key, value(parser, below));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(parser, pointer + "/" + array.size()));
        return array;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
