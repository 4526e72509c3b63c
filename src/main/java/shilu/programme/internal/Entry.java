package shilu.programme.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import shilu.common.Problem;
import shilu.programme.Label;
import tools.jackson.databind.JsonNode;

/// One mapping in a YAML file, with the place where it stands.
record Entry(YamlFile file, String pointer, JsonNode node) {

    String id() {
        return node.path("id").asString("");
    }

    String text(String key) {
        return node.path(key).asString("");
    }

    Optional<String> maybe(String key) {
        return node.has(key) ? Optional.of(node.get(key).asString()) : Optional.empty();
    }

    boolean says(String key, String word) {
        return word.equals(text(key));
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    int number(String key, int otherwise) {
        return node.path(key).asInt(otherwise);
    }

    /// Chinese under `name`, English under `en`.
    Label label() {
        return new Label(text("name"), maybe("en").orElse(text("name")));
    }

    /// A word of the YAML as the Java constant of the same name.
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    List<String> texts(String key) {
        return node.path(key).valueStream().map(JsonNode::asString).toList();
    }

    Entry at(String key) {
        return new Entry(file, pointer + "/" + key, node.path(key));
    }

    List<Entry> list(String key) {
        return at(key).items();
    }

    List<Entry> items() {
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Entry(file, pointer + "/" + i, node.path(i)))
                .toList();
    }

    /// A problem with what stands under the key, which names the nearest valid name where there is one.
    Problem near(String key, String code, String nearest, Object... details) {
        return Nearest.told(code, nearest, details).at(place(key));
    }

    /// A problem with what stands under the key, which may be a path such as `of/0/field`.
    Problem fault(String key, String code, Object... details) {
        return Problem.of(code, details).at(place(key));
    }

    private Problem.Place place(String key) {
        return file.place(key.isEmpty() ? pointer : pointer + "/" + key);
    }
}
