package shilu.document.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import shilu.common.Problem;
import shilu.common.Refused;

/// Looks through a file for what reaches outside it or runs.
public final class Carried {
    private static final Set<String> EMBEDDED =
            Set.of("oleObject", "control", "activeXControlBinary", "vbaProject", "wordVbaData", "attachedToolbars");
    private static final Set<String> PULLED_IN = Set.of("aFChunk", "subDocument", "frame", "mailMergeSource");

    private final WordFile file;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private Carried(WordFile file) {
        this.file = file;
    }

    public static List<Problem> problems(WordFile file) {
        var carried = new Carried(file);
        for (var name : file.names()) {
            if (name.endsWith(".rels")) carried.relationships(name);
            else if (name.endsWith(".xml")) carried.fields(name);
            if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) carried.found("document.upload.macro");
        }
        carried.contentTypes();
        return new ArrayList<>(carried.problems);
    }

    private void found(String code, Object... details) {
        problems.add(Problem.of(code, details));
    }

    private void contentTypes() {
        var types = new String(file.bytes("[Content_Types].xml"), java.nio.charset.StandardCharsets.UTF_8);
        if (types.contains("macroEnabled")) found("document.upload.macro");
    }

    private void relationships(String rels) {
        for (var one : Relationships.of(file, sourceOf(rels)).all()) {
            if (one.kind().equals("attachedTemplate")) found("document.upload.attached-template", one.target());
            else if (PULLED_IN.contains(one.kind())) found("document.upload.pulled-in", one.target());
            else if (one.kind().toLowerCase(Locale.ROOT).contains("vba")) found("document.upload.macro");
            else if (EMBEDDED.contains(one.kind())) found("document.upload.embedded", one.target());
            else if (one.kind().equals("package") && !rels.contains("charts/"))
                found("document.upload.embedded", one.target());
            else if (one.external() && !followedByClick(one)) found("document.upload.external", one.target());
        }
    }

    private static String sourceOf(String rels) {
        return rels.replace("_rels/", "").replaceFirst("\\.rels$", "");
    }

    private static boolean followedByClick(Relationships.Relationship one) {
        var target = one.target().toLowerCase(Locale.ROOT);
        boolean known = target.startsWith("http://")
                || target.startsWith("https://")
                || target.startsWith("mailto:")
                || target.startsWith("#");
        return one.kind().equals("hyperlink") && known;
    }

    /// Streams a part: field codes may be cut over many runs, and fields may stand in fields.
    private void fields(String name) {
        try {
            var reading = new FieldCodes(code -> found("document.upload.field", code));
            var xml = Xml.stream(new ByteArrayInputStream(file.bytes(name)));
            while (xml.hasNext()) {
                xml.next();
                reading.event(xml);
                if (xml.isStartElement() && xml.getLocalName().equals("altChunk"))
                    found("document.upload.pulled-in", name);
            }
        } catch (XMLStreamException malformed) {
            throw Refused.because("document.file.broken-part", name, String.valueOf(malformed.getMessage()));
        }
    }
}
