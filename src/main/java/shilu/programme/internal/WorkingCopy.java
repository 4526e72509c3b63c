package shilu.programme.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shilu.programme.internal.YamlText.Written;
import tools.jackson.databind.JsonNode;

/// A pack and those it uses with some files written anew. Immutable.
///
/// @param base    the version it began from, bound to the version of the used pack it goes with
/// @param written the files written anew, by pack and path
record WorkingCopy(Pack base, Map<String, Map<String, byte[]>> written) {

    byte[] file(String pack, String path) {
        return Objects.requireNonNull(files(of(pack).orElseThrow()).files().get(path));
    }

    /// Changes one entry of a file, or the head of a pack by its id.
    WorkingCopy with(String pack, String path, String entry, UnaryOperator<YamlText> change) {
        var before = file(pack, path);
        var content = change.apply(YamlText.of(before)).content();
        if (!others(before, entry).equals(others(content, entry)))
            throw new IllegalStateException("more than " + entry + " would change in " + pack + "/" + path);
        var all = new HashMap<>(written);
        var files = new TreeMap<>(all.getOrDefault(pack, Map.of()));
        files.put(path, content);
        all.put(pack, files);
        return new WorkingCopy(base, all);
    }

    /// All that a file says but for one entry.
    private static List<JsonNode> others(byte[] content, String entry) {
        var root = YamlReading.read("", content).root();
        return root.valueStream()
                .filter(node -> !node.path("id").asString("").equals(entry))
                .filter(_ -> root.isArray())
                .toList();
    }

    boolean saysTheSame(WorkingCopy other, String pack, String path) {
        return Arrays.equals(file(pack, path), other.file(pack, path));
    }

    /// The files that say something else than the version it began from.
    Map<String, Map<String, byte[]>> differing() {
        var differing = new HashMap<String, Map<String, byte[]>>();
        written.forEach((pack, files) -> files.forEach((path, content) -> {
            if (!Arrays.equals(content, of(pack).orElseThrow().files().files().get(path)))
                differing.computeIfAbsent(pack, _ -> new TreeMap<>()).put(path, content);
        }));
        return differing;
    }

    /// With a number of their own for the packs that changed, and for the one that is put in force.
    ///
    /// @param next gives the number by the pack
    WorkingCopy numbered(UnaryOperator<String> next) {
        var numbered = this;
        for (var pack : base.all().toList()) {
            var id = pack.version().id();
            if (!differing().containsKey(id) && !pack.equals(base)) continue;
            var number = next.apply(id);
            numbered = numbered.with(id, "pack.yaml", id, yaml -> yaml.with(Written.text(number), "version"));
        }
        return numbered;
    }

    /// As it would be, without being judged.
    Pack bound() {
        return bound(base);
    }

    private Pack bound(Pack pack) {
        var used = pack.used();
        return PackReading.kept(files(pack), used == null ? null : bound(used));
    }

    /// As it would be; refused with everything that is wrong.
    Pack judged() {
        return PackReading.sound(files(base), id -> of(id).map(this::files));
    }

    private PackFiles files(Pack pack) {
        var files = new TreeMap<>(pack.files().files());
        files.putAll(written.getOrDefault(pack.version().id(), Map.of()));
        return new PackFiles(pack.files().folder(), files);
    }

    private Optional<Pack> of(String id) {
        return base.all().filter(pack -> pack.version().id().equals(id)).findFirst();
    }

    /// The file of the pack in which an entry of a sort stands; null where none does.
    @Nullable
    String place(String pack, String sort, String entry) {
        var place = of(pack).map(one -> one.places().get(sort + " " + entry)).orElse(null);
        return place == null ? null : place.file().substring(pack.length() + 1);
    }
}
