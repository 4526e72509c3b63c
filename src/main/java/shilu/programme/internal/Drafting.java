package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the YAML files of a pack into a draft, noting everything whose shape is wrong.
final class Drafting {
    private static final Map<String, String> SINGLE = Map.of(
            "pack.yaml", "pack",
            "sheets.yaml", "sheets",
            "metrics.yaml", "metrics",
            "duties.yaml", "duties",
            "papers.yaml", "papers");
    private static final Set<String> FOLDERS = Set.of("records", "checklists", "scorecards", "reports");
    /// Where Word templates stand.
    private static final Set<String> TEMPLATES = Set.of("reports", "papers");

    private final PackFiles files;
    private final List<Problem> faults;
    private final boolean shapes;

    private Drafting(PackFiles files, List<Problem> faults, boolean shapes) {
        this.files = files;
        this.faults = faults;
        this.shapes = shapes;
    }

    /// @param used finds the pack that is used, by the head of this one
    static Draft read(PackFiles files, Function<Entry, @Nullable Pack> used, List<Problem> faults) {
        return new Drafting(files, faults, true).read(used);
    }

    /// The same without looking at shapes, for files that were found right before.
    static Draft kept(PackFiles files, @Nullable Pack used) {
        return new Drafting(files, new ArrayList<>(), false).read(_ -> used);
    }

    private Draft read(Function<Entry, @Nullable Pack> used) {
        var head = head();
        var draft = new Draft(files, head, used.apply(head));
        for (var topic : head.list("topics")) {
            draft.everything.add(new Placed<>("topics", topic));
            draft.topics.add(new Placed<>(Binding.topic(topic), topic));
        }
        for (var path : files.files().keySet()) {
            var sort = sort(path);
            if (sort == null) strange(path);
            else if (!sort.equals("pack") && path.endsWith(".yaml")) take(path, sort, draft);
        }
        return draft;
    }

    private Entry head() {
        var content = files.files().get("pack.yaml");
        if (content == null) {
            var nothing = new YamlFile(file("pack.yaml"), MissingNode.getInstance(), Map.of(), List.of());
            faults.add(Problem.of("pack.head.missing").at(nothing.place("")));
            return new Entry(nothing, "", nothing.root());
        }
        var yaml = YamlReading.read(file("pack.yaml"), content);
        shape(yaml, "pack");
        var head = new Entry(yaml, "", yaml.root());
        if (!head.id().isEmpty() && !head.id().equals(files.folder()))
            faults.add(head.fault("id", "pack.id.folder", head.id(), files.folder()));
        return head;
    }

    private void take(String path, String sort, Draft draft) {
        var yaml = YamlReading.read(
                file(path), Objects.requireNonNull(files.files().get(path)));
        var found = shape(yaml, sort);
        for (var entry : new Entry(yaml, "", yaml.root()).items())
            draft.everything.add(new Placed<>(entry.node().has("extends") ? "extensions" : sort, entry));
        var fatal = fatal(found);
        for (var entry : new Entry(yaml, "", meant(yaml, found)).items())
            if (!fatal.contains(entry.pointer())) bind(sort, entry, draft, files);
    }

    private List<Schemas.Fault> shape(YamlFile yaml, String sort) {
        faults.addAll(yaml.faults());
        if (!shapes || yaml.root().isMissingNode()) return List.of();
        var found = Schemas.faults(yaml, sort);
        found.forEach(fault -> faults.add(fault.problem()));
        return found;
    }

    /// The pointers of the entries that cannot be read any further.
    private static Set<String> fatal(List<Schemas.Fault> found) {
        return found.stream()
                .filter(Schemas.Fault::fatal)
                .map(fault -> fault.pointer().replaceFirst("^(/[0-9]+).*$", "$1"))
                .collect(Collectors.toSet());
    }

    /// The file with known words in place of unknown ones, so that the rest of their entries is checked as well.
    private static JsonNode meant(YamlFile yaml, List<Schemas.Fault> found) {
        var root = yaml.root().deepCopy();
        for (var fault : found) {
            var pointer = JsonPointer.compile(fault.pointer());
            var word = fault.meant();
            if (word == null) continue;
            switch (root.at(pointer.head())) {
                case ObjectNode around -> around.put(pointer.last().getMatchingProperty(), word);
                case ArrayNode around -> around.set(pointer.last().getMatchingIndex(), word);
                default -> throw new IllegalStateException(fault.pointer());
            }
        }
        return root;
    }

    private static void bind(String sort, Entry entry, Draft draft, PackFiles files) {
        switch (sort) {
            case "records" -> {
                if (entry.node().has("extends")) draft.extensions.add(new Placed<>(Binding.extension(entry), entry));
                else draft.kinds.add(new Placed<>(Binding.kind(entry), entry));
            }
            case "metrics" -> draft.metrics.add(new Placed<>(Binding.metric(entry), entry));
            case "duties" -> draft.duties.add(new Placed<>(Binding.duty(entry), entry));
            case "sheets" -> draft.sheets.add(new Placed<>(Binding.sheet(entry), entry));
            case "papers" -> draft.papers.add(new Placed<>(Binding.paper(entry, files), entry));
            case "checklists" -> draft.checklists.add(entry);
            case "scorecards" -> draft.scorecards.add(entry);
            case "reports" -> draft.reports.add(entry);
            default -> throw new IllegalStateException(sort);
        }
    }

    private static @Nullable String sort(String path) {
        if (SINGLE.containsKey(path)) return SINGLE.get(path);
        if (path.equals("README.md")) return "readme";
        int slash = path.indexOf('/');
        if (slash < 0 || path.indexOf('/', slash + 1) >= 0) return null;
        var folder = path.substring(0, slash);
        boolean known = FOLDERS.contains(folder) && path.endsWith(".yaml")
                || TEMPLATES.contains(folder) && path.endsWith(".docx");
        return known ? folder : null;
    }

    private void strange(String path) {
        var known = new ArrayList<>(SINGLE.keySet());
        var folders = path.endsWith(".docx") ? TEMPLATES : FOLDERS;
        folders.forEach(folder -> known.add(folder + path.substring(Math.max(0, path.lastIndexOf('/')))));
        faults.add(Nearest.told("pack.file.strange", Nearest.to(path, known), path)
                .at(new Problem.Place(file(path), null, null, null)));
    }

    private String file(String path) {
        return files.folder() + "/" + path;
    }
}
