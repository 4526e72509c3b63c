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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import tools.jackson.databind.JsonNode;

/// Holds the files of a pack against the shapes they must have (`programme/schema/*.json`), and says in this
/// product's words where they do not.
final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /// A fault of shape.
    ///
    /// @param pointer where it stands
    /// @param fatal   whether the entry cannot be read any further; otherwise its other faults can be found too
    /// @param meant   the word to go on with in place of one that is not known; null when nothing needs replacing
    record Fault(
            String pointer,
            Problem problem,
            boolean fatal,
            @Nullable String meant) {}

    static List<Fault> faults(YamlFile file, String shape) {
        var faults = new ArrayList<Fault>();
        for (var error : schema(shape).validate(file.root())) {
            // What the branches of a choice of shapes found is told by themselves.
            if (!Set.of("if", "then", "else").contains(error.getKeyword())) faults.add(fault(file, error));
        }
        return faults;
    }

    private static Fault fault(YamlFile file, Error error) {
        var pointer = pointer(error);
        var key = pointer.substring(pointer.lastIndexOf('/') + 1);
        var written = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> {
                var unknown = error.getProperty();
                var problem = Nearest.told("pack.key.unknown", nearestKey(error), unknown);
                yield new Fault(pointer, problem.at(file.place(pointer + "/" + unknown)), false, null);
            }
            case "enum" -> {
                var words = words(error.getSchemaNode());
                var nearest = Nearest.to(written.asString(), words);
                var problem = Nearest.told("pack.word.unknown", nearest, key, written.asString(), words);
                yield new Fault(
                        pointer,
                        problem.at(file.place(pointer)),
                        false,
                        nearest.isEmpty() ? words.getFirst() : nearest);
            }
            case "pattern" -> {
                var problem = Problem.of(pattern(key), key, written.asString());
                yield new Fault(pointer, problem.at(file.place(pointer)), false, null);
            }
            case "required" -> fatal(file, pointer, Problem.of("pack.key.missing", error.getProperty()));
            case "type" ->
                fatal(
                        file,
                        pointer,
                        Problem.of("pack.value.type", key, error.getSchemaNode().asString()));
            default -> fatal(file, pointer, Problem.of("pack.value.refused", key, error.getMessage()));
        };
    }

    private static Fault fatal(YamlFile file, String pointer, Problem problem) {
        return new Fault(pointer, problem.at(file.place(pointer)), true, null);
    }

    private static String pattern(String key) {
        return switch (key) {
            case "version" -> "pack.version.form";
            case "name" -> "pack.name.form";
            case "quorum", "file" -> "pack.value.form";
            default -> "pack.id.form";
        };
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
