package shilu.document.volume;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import shilu.document.internal.Relationships;
import shilu.document.internal.Relationships.Relationship;
import shilu.document.internal.Utf8;

/// Carries what a report's texts refer to into the volume's package: headers and footers rewritten, pictures once for
/// all, everything else under a name of its own. What a volume has one of (styles, settings, figures …) stays behind.
final class Carrying {
    private static final Set<String> ONE_FOR_ALL = Set.of(
            "styles",
            "stylesWithEffects",
            "settings",
            "webSettings",
            "fontTable",
            "numbering",
            "theme",
            "footnotes",
            "endnotes",
            "customXml",
            "glossaryDocument",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people");
    private static final Set<String> PICTURES = Set.of("image", "video", "audio", "media");

    private final Source source;
    private final int report;
    private final Renaming names;
    private final VolumePackage into;
    private final Map<String, String> carried = new HashMap<>();

    Carrying(Source source, int report, Renaming names, VolumePackage into) {
        this.source = source;
        this.report = report;
        this.names = names;
        this.into = into;
    }

    /// Carries what the relationships name, and relates it to a part of the volume under ids of this report's own.
    Map<String, String> relations(Relationships relations, String to) throws IOException {
        var ids = new HashMap<String, String>();
        for (var one : relations.all()) {
            if (!one.external() && (ONE_FOR_ALL.contains(one.kind()) || !source.file.has(one.target()))) continue;
            var id = "r" + report + one.id();
            into.relate(to, id, one.type(), one.external() ? one.target() : carry(one), one.external());
            ids.put(one.id(), id);
        }
        return ids;
    }

    private String carry(Relationship one) throws IOException {
        var known = carried.get(one.target());
        if (known != null) return known;
        var name = switch (one.kind()) {
            case "header", "footer" -> margin(one);
            default ->
                PICTURES.contains(one.kind())
                        ? into.picture(one.target(), source.type(one.target()), source.file.bytes(one.target()))
                        : whole(one);
        };
        carried.put(one.target(), name);
        return name;
    }

    private String margin(Relationship one) throws IOException {
        var own = Relationships.of(source.file, one.target());
        var out = new Utf8(2048);
        out.text("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        try {
            new Rewriting(names, id -> id).element(source.begin(one.target()), out, "");
        } catch (XMLStreamException malformed) {
            throw Source.broken(one.target(), malformed);
        }
        if (own.all().isEmpty()) return into.once("word/" + one.kind(), one.kind(), out.copy());
        var name = renamed(one.target());
        into.word(name, one.kind(), out.copy());
        relateAsTheyAre(own, name);
        return name;
    }

    private String whole(Relationship one) throws IOException {
        var name = renamed(one.target());
        carried.put(one.target(), name);
        into.add(name, source.type(one.target()), source.file.bytes(one.target()));
        relateAsTheyAre(Relationships.of(source.file, one.target()), name);
        return name;
    }

    private void relateAsTheyAre(Relationships own, String name) throws IOException {
        for (var each : own.all()) {
            if (each.external()) into.relate(name, each.id(), each.type(), each.target(), true);
            else if (source.file.has(each.target())) into.relate(name, each.id(), each.type(), carry(each), false);
        }
    }

    private String renamed(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "r" + report + "-" + part.substring(slash);
    }
}
