package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import shilu.common.Refused;

/// What a file is, judged by its content and never by its name. Tika calls every OOXML file by one name and OFD plain
/// zip, so packages are looked into.
final class EvidenceType {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String WEBP = "image/webp";
    private static final String PDF = "application/pdf";
    private static final String OLE = "application/x-tika-msoffice";
    private static final String OOXML = "application/x-tika-ooxml";
    private static final String ZIP = "application/zip";
    private static final Set<String> POSSIBLE = Set.of(JPEG, PNG, WEBP, PDF, OLE, OOXML, ZIP);
    private static final Tika TIKA = new Tika();
    private static final Map<String, String> PACKAGES = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "OFD.xml", "application/ofd");

    private EvidenceType() {}

    /// The media type of a file that may be evidence: photos, PDF, Office and OFD documents. Refused for the rest.
    static String of(Path file, String name) throws IOException {
        var found = found(file);
        return switch (found) {
            case JPEG, PNG, WEBP, PDF -> found;
            case OLE -> "application/x-ole-storage";
            case OOXML, ZIP -> packageType(file).orElseThrow(() -> refused(found, name));
            default -> throw refused(found, name);
        };
    }

    /// Refused when the beginning of a file shows already that it is no evidence. Of a package only its whole tells.
    static void mayBecome(Path beginning, String name) throws IOException {
        var found = found(beginning);
        if (!POSSIBLE.contains(found)) throw refused(found, name);
    }

    private static String found(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return TIKA.detect(content);
        }
    }

    private static Refused refused(String found, String name) {
        return Refused.because(found.startsWith("image/hei") ? "evidence.heic" : "evidence.type", name);
    }

    private static Optional<String> packageType(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return PACKAGES.entrySet().stream()
                    .filter(type -> zip.getEntry(type.getKey()) != null)
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }
}
