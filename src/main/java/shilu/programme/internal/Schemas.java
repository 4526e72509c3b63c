package shilu.programme.internal;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import shilu.common.Problem;
import tools.jackson.databind.JsonNode;

/// Holds the files of a pack against the shapes they must have (`programme/schema/*.json`), and says in this
/// product's words where they do not.
final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /// What is wrong, by the JSON pointer of the thing that is wrong.
    static List<Map.Entry<String, Problem>> faults(YamlFile file, String shape) {
        var faults = new ArrayList<Map.Entry<String, Problem>>();
        for (var error : schema(shape).validate(file.root()))
            fault(file, error).ifPresent(problem -> faults.add(Map.entry(pointer(error), problem)));
        return faults;
    }

    private static Optional<Problem> fault(YamlFile file, Error error) {
        var pointer = pointer(error);
        var place = file.place(pointer);
        var key = pointer.substring(pointer.lastIndexOf('/') + 1);
        return switch (error.getKeyword()) {
            case "additionalProperties" -> {
                var unknown = error.getProperty();
                yield Optional.of(Nearest.told("pack.key.unknown", nearestKey(error), unknown)
                        .at(file.place(pointer + "/" + unknown)));
            }
            case "required" -> told("pack.key.missing", place, error.getProperty());
            case "enum" -> {
                var words = words(error.getSchemaNode());
                var written = error.getInstanceNode().asString();
                yield Optional.of(Nearest.told("pack.word.unknown", Nearest.to(written, words), key, written, words)
                        .at(place));
            }
            case "type" ->
                told("pack.value.type", place, key, error.getSchemaNode().asString());
            case "pattern" ->
                told(pattern(key), place, key, error.getInstanceNode().asString());
            // What the branches of a choice of shapes found is told by themselves.
            case "if", "then", "else" -> Optional.empty();
            default -> told("pack.value.refused", place, key, error.getMessage());
        };
    }

    private static String pattern(String key) {
        return switch (key) {
            case "version" -> "pack.version.form";
            case "name" -> "pack.name.form";
            case "quorum", "file" -> "pack.value.form";
            default -> "pack.id.form";
        };
    }

    private static Optional<Problem> told(String code, Problem.Place place, Object... details) {
        return Optional.of(Problem.of(code, details).at(place));
    }

    private static String pointer(Error error) {
        var pointer = new StringBuilder();
        var path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++)
            pointer.append('/')
                    .append(String.valueOf(path.getElement(i))
                            .replace("~", "~0")
                            .replace("/", "~1"));
        return pointer.toString();
    }

    private static String nearestKey(Error error) {
        var around = schemaAround(error);
        return Nearest.to(error.getProperty(), List.copyOf(around.propertyNames()));
    }

    /// The `properties` beside the `additionalProperties` that refused a key.
    private static JsonNode schemaAround(Error error) {
        var path = error.getSchemaLocation().getFragment();
        var node = schema(shape(error)).getSchemaNode();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            var step = path.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
        }
        return node.path("properties");
    }

    private static String shape(Error error) {
        var iri = String.valueOf(error.getSchemaLocation().getAbsoluteIri());
        return iri.substring(iri.lastIndexOf('/') + 1).replace(".json", "");
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static Schema schema(String shape) {
        return READ.computeIfAbsent(shape, Schemas::read);
    }

    private static Schema read(String shape) {
        var resource = "/programme/schema/" + shape + ".json";
        try (var stream = Schemas.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("no schema " + resource);
            return REGISTRY.getSchema(
                    com.networknt.schema.SchemaLocation.of("https://shilu.example/" + shape + ".json"),
                    stream,
                    InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
