package shilu.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/// What a file is, judged by its content and never by its name. Tika calls every OOXML file by one name and OFD plain
/// zip, so packages are looked into.
final class EvidenceType {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    private static final Tika TIKA = new Tika();
    private static final Map<String, String> PACKAGES = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "OFD.xml", "application/ofd");

    private EvidenceType() {}

    /// The media type of a file that may be evidence: photos, PDF, Office and OFD documents; nothing for the rest.
    static Optional<String> of(Path file) throws IOException {
        String found;
        try (var content = Files.newInputStream(file)) {
            found = TIKA.detect(content);
        }
        return switch (found) {
            case JPEG, PNG, "application/pdf" -> Optional.of(found);
            case "application/x-tika-msoffice" -> Optional.of("application/x-ole-storage");
            case "application/x-tika-ooxml", "application/zip" -> packageType(file);
            default -> Optional.empty();
        };
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
