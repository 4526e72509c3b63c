package shilu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import shilu.common.Refused;
import shilu.document.internal.LibreOffice;

/// Turns documents into PDF with LibreOffice, which must be installed and 25.2 or newer: older ones drop the figures'
/// controls. Several processes may render in one folder at once: each time has a profile of its own.
public final class Rendering {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration EACH = Duration.ofSeconds(30);

    private final LibreOffice office;
    private final Path folder;

    private Rendering(LibreOffice office, Path folder) {
        this.office = office;
        this.folder = folder;
    }

    /// Finds LibreOffice on this machine. Refused when there is none or it is too old, saying what to install.
    ///
    /// @param folder for the files in work; made when missing
    /// @param fonts  what stands in for the official fonts
    public static Rendering in(Path folder, Fonts fonts) {
        return with(LibreOffice.find(), folder, fonts);
    }

    /// With the LibreOffice at a given place.
    public static Rendering with(Path program, Path folder, Fonts fonts) {
        try {
            Files.createDirectories(folder);
            var office = new LibreOffice(program, folder.toAbsolutePath(), fonts.configuration(folder));
            office.demandVersion();
            return new Rendering(office, folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public byte[] pdf(byte[] docx) {
        return pdfs(List.of(docx)).getFirst();
    }

    /// One document that may take longer than others do.
    public byte[] pdf(byte[] docx, Duration most) {
        return pdfs(List.of(docx), most).getFirst();
    }

    /// Many at once cost one start of the program. Refused when one cannot be rendered or it takes too long; nothing is
    /// answered then.
    public List<byte[]> pdfs(List<byte[]> documents) {
        return pdfs(documents, STARTING.plus(EACH.multipliedBy(documents.size())));
    }

    private List<byte[]> pdfs(List<byte[]> documents, Duration most) {
        try {
            var work = Files.createTempDirectory(folder, "job");
            try {
                for (int i = 0; i < documents.size(); i++) Files.write(work.resolve(i + ".docx"), documents.get(i));
                office.convert(work, documents.size(), most);
                return read(work, documents.size());
            } finally {
                LibreOffice.remove(work);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<byte[]> read(Path work, int count) throws IOException {
        var pdfs = new java.util.ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var pdf = work.resolve(i + ".pdf");
            if (!Files.exists(pdf)) throw Refused.because("document.render.failed", i + 1);
            pdfs.add(Files.readAllBytes(pdf));
        }
        return pdfs;
    }
}
