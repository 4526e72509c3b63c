package shilu.document.internal;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/// What one part says it belongs with: its `.rels` part, read.
public record Relationships(String source, List<Relationship> all) {
    public static final String NS = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// @param type   as it stands
    /// @param kind   last word of the type: `header`, `hyperlink`, `attachedTemplate`
    /// @param target as a part's name, or as it stands when it lies outside the package
    public record Relationship(String id, String type, String kind, String target, boolean external) {}

    public static Relationships of(WordFile file, String part) {
        var rels = relsOf(part);
        if (!file.has(rels)) return new Relationships(part, List.of());
        var root = Xml.document(rels, file.bytes(rels)).getDocumentElement();
        var all = W.children(root).stream()
                .filter(node -> W.is(node, NS, "Relationship"))
                .map(node -> read(part, (Element) node))
                .toList();
        return new Relationships(part, all);
    }

    /// Name of the part that holds another's relationships; the package's own for the empty name.
    public static String relsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    List<Relationship> kind(String kind) {
        return all.stream().filter(one -> one.kind.equals(kind)).toList();
    }

    public Optional<String> target(String kind) {
        return kind(kind).stream().map(Relationship::target).findFirst();
    }

    private static Relationship read(String part, Element element) {
        var type = element.getAttribute("Type");
        boolean external = element.getAttribute("TargetMode").equals("External");
        var target = element.getAttribute("Target");
        return new Relationship(
                element.getAttribute("Id"),
                type,
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolve(part, target),
                external);
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var path = new ArrayDeque<String>();
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        for (var step : (folder + target).split("/")) {
            if (step.equals("..")) path.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) path.addLast(step);
        }
        return String.join("/", path);
    }
}
