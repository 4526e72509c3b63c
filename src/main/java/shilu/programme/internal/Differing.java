package shilu.programme.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.programme.Label;
import shilu.programme.PackDifference;
import shilu.programme.PackDifference.Change;
import shilu.programme.PackDifference.FileLines;
import tools.jackson.databind.JsonNode;

/// What one version of a pack and of those it uses says otherwise than another. Entries are found again by their ids,
/// so that an order changed is seen in the lines and not told as words.
final class Differing {
    private static final Label NOTHING = new Label("", "");

    private final List<Change> changes = new ArrayList<>();
    private final List<FileLines> files = new ArrayList<>();

    private Differing() {}

    static PackDifference of(Pack older, Pack newer) {
        var was = files(older);
        var is = files(newer);
        var paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        var differing = new Differing();
        for (var path : paths) differing.file(path, was.get(path), is.get(path));
        return new PackDifference(List.copyOf(differing.changes), List.copyOf(differing.files));
    }

    private static Map<String, byte[]> files(Pack pack) {
        var files = new TreeMap<String, byte[]>();
        pack.all()
                .forEach(one -> one.files()
                        .files()
                        .forEach((path, content) -> files.put(one.files().folder() + "/" + path, content)));
        return files;
    }

    private void file(String path, byte @Nullable [] was, byte @Nullable [] is) {
        if (Arrays.equals(was, is)) return;
        if (path.endsWith(".yaml")) {
            var before = was == null ? null : YamlReading.read(path, was).root();
            var after = is == null ? null : YamlReading.read(path, is).root();
            entries(before, after);
        }
        if (path.endsWith(".docx")) changes.add(new Change(new Label(path, path), NOTHING, "", size(was), size(is)));
        else files.add(new FileLines(path, LinesDiffering.of(text(was), text(is))));
    }

    private static @Nullable String size(byte @Nullable [] content) {
        return content == null ? null : content.length + " B";
    }

    private static String text(byte @Nullable [] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    private void entries(@Nullable JsonNode was, @Nullable JsonNode is) {
        var before = byId(was);
        var after = byId(is);
        for (var id : union(before, after)) {
            compare(label(either(before.get(id), after.get(id))), NOTHING, "", before.get(id), after.get(id));
        }
    }

    /// Of the head of a pack, itself.
    private static Map<String, JsonNode> byId(@Nullable JsonNode node) {
        var found = new LinkedHashMap<String, JsonNode>();
        if (node == null) return found;
        if (node.isObject()) found.put(node.path("id").asString(""), node);
        else node.forEach(entry -> found.put(entry.path("id").asString(""), entry));
        return found;
    }

    private void compare(Label about, Label part, String key, @Nullable JsonNode was, @Nullable JsonNode is) {
        if (Objects.equals(was, is)) return;
        if (was != null && is != null && was.isObject() && is.isObject()) {
            var keys = new LinkedHashSet<>(was.propertyNames());
            keys.addAll(is.propertyNames());
            for (var below : keys) compare(about, part, below, was.get(below), is.get(below));
        } else if (named(was) || named(is)) {
            var before = byId(was);
            var after = byId(is);
            for (var id : union(before, after)) {
                var name = label(either(before.get(id), after.get(id)));
                compare(about, joined(part, name), "", before.get(id), after.get(id));
            }
        } else changes.add(new Change(about, part, key, words(was), words(is)));
    }

    private static boolean named(@Nullable JsonNode node) {
        return node != null
                && node.isArray()
                && !node.isEmpty()
                && node.valueStream().allMatch(item -> item.has("id"));
    }

    private static JsonNode either(@Nullable JsonNode was, @Nullable JsonNode is) {
        return is == null ? Objects.requireNonNull(was) : is;
    }

    private static Set<String> union(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all;
    }

    private static Label joined(Label part, Label name) {
        return part.zh().isEmpty() ? name : new Label(part.zh() + " · " + name.zh(), part.en() + " · " + name.en());
    }

    private static Label label(JsonNode entry) {
        var id = entry.path("id").asString("");
        var zh = entry.path("name").asString(entry.path("file").asString(id));
        return id.isEmpty() && zh.isEmpty()
                ? NOTHING
                : new Label(zh, entry.path("en").asString(zh));
    }

    private static @Nullable String words(@Nullable JsonNode node) {
        if (node == null) return null;
        if (node.isValueNode()) return node.asString();
        if (node.has("name")) return node.path("name").asString();
        if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode))
            return node.valueStream().map(JsonNode::asString).collect(Collectors.joining("、"));
        return node.toString();
    }
}
