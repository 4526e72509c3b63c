package shilu.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shilu.common.Refused;
import shilu.document.internal.Apart;
import shilu.document.internal.LibreOffice;

/// Draws the pages of PDF and office files as pictures: poppler draws a PDF, LibreOffice makes one of the rest. Both
/// run apart, since the files come from strangers (see [Apart]); every drawing starts from an empty profile.
public final class Pictures {
    /// Of a longer document the first ones are drawn.
    public static final int MOST_PAGES = 20;
    /// The name of the small picture of the first page.
    public static final String SMALL = "small.png";

    private static final int LONGER_SIDE = 1600;
    private static final int SMALL_SIDE = 320;
    private static final int MEGABYTES = 2048;
    private static final Duration CONVERTING = Duration.ofSeconds(90);
    private static final Duration DRAWING = Duration.ofSeconds(60);
    private static final Duration LOOKING = Duration.ofSeconds(20);
    private static final Pattern COUNT = Pattern.compile("(?m)^Pages:\\s+(\\d+)");

    private final Path folder;
    private final Fonts fonts;
    private final Optional<Path> programs;

    private Pictures(Path folder, Fonts fonts, Optional<Path> programs) {
        this.folder = folder.toAbsolutePath();
        this.fonts = fonts;
        this.programs = programs;
    }

    /// With the programs of this machine, looked for whenever they are needed: one installed later is found.
    ///
    /// @param folder of its own, for the files in work; made when missing
    public static Pictures in(Path folder, Fonts fonts) {
        return new Pictures(folder, fonts, Optional.empty());
    }

    /// With the programs in one folder and nowhere else.
    public static Pictures with(Path programs, Path folder, Fonts fonts) {
        return new Pictures(folder, fonts, Optional.of(programs));
    }

    private Path office() {
        return programs.map(place -> LibreOffice.find(List.of(place))).orElseGet(LibreOffice::find);
    }

    private String poppler(String name) {
        var places =
                programs.map(List::of).orElseGet(() -> Apart.places(List.of("/usr/local/bin", "/opt/homebrew/bin")));
        return Apart.find(name, places)
                .orElseThrow(() -> Refused.because("document.picture.missing"))
                .toString();
    }

    /// Draws the first pages as 1.png, 2.png … and [#SMALL] into a folder that is there. Takes up to some minutes.
    /// Refused when a program is missing or too old, the file is broken or asks for a password, or it takes too
    /// long.
    ///
    /// @return how many pages were drawn, and whether there are more
    public Drawn draw(Path file, Drawable kind, Path into) throws IOException {
        Files.createDirectories(folder);
        var work = Files.createTempDirectory(folder, "draw");
        try {
            return drawPdf(kind == Drawable.PDF ? file.toAbsolutePath() : pdf(file, kind, work), work, into);
        } finally {
            LibreOffice.remove(work);
        }
    }

    /// @param pages drawn
    public record Drawn(int pages, boolean more) {}

    /// One page more than is drawn, to know whether there are more.
    private Path pdf(Path file, Drawable kind, Path work) throws IOException {
        if (locked(file)) throw Refused.because("document.picture.password");
        var office = new LibreOffice(office(), work, fonts.configuration(folder));
        office.demandVersion();
        var source = Files.copy(file, work.resolve("0." + kind.ending()));
        office.convert(List.of(source), kind.export(MOST_PAGES + 1), work.resolve("profile"), work, CONVERTING);
        var pdf = work.resolve("0.pdf");
        if (!Files.exists(pdf)) throw Refused.because("document.picture.broken");
        return pdf;
    }

    /// A locked office file is an older container with the encrypted package as one of its streams.
    private static boolean locked(Path file) throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var stream = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return bytes.startsWith("\u00D0\u00CF\u0011\u00E0") && bytes.contains(stream);
    }

    private Drawn drawPdf(Path pdf, Path work, Path into) throws IOException {
        int all = count(pdf, work);
        int pages = Math.min(all, MOST_PAGES);
        paint(pdf, work, pages, LONGER_SIDE, "page");
        paint(pdf, work, 1, SMALL_SIDE, "small");
        for (int page = 1; page <= pages; page++)
            Files.move(drawn(work, "page", page, all), into.resolve(page + ".png"));
        Files.move(drawn(work, "small", 1, all), into.resolve(SMALL));
        return new Drawn(pages, all > pages);
    }

    private int count(Path pdf, Path work) throws IOException {
        var looked = run(List.of(poppler("pdfinfo"), pdf.toString()), work, LOOKING);
        if (looked.said().contains("Incorrect password")) throw Refused.because("document.picture.password");
        var count = COUNT.matcher(looked.said());
        if (looked.code() != 0 || !count.find() || count.group(1).equals("0"))
            throw Refused.because("document.picture.broken");
        return Integer.parseInt(count.group(1));
    }

    private void paint(Path pdf, Path work, int pages, int side, String name) throws IOException {
        var command = List.of(
                poppler("pdftoppm"),
                "-png",
                "-f",
                "1",
                "-l",
                Integer.toString(pages),
                "-scale-to",
                Integer.toString(side),
                pdf.toString(),
                name);
        run(command, work, DRAWING);
    }

    /// The program pads the number of a page to as many digits as the last page has.
    private static Path drawn(Path work, String name, int page, int all) {
        var number = Integer.toString(page);
        var padded = "0".repeat(Integer.toString(all).length() - number.length()) + number;
        var picture = work.resolve(name + "-" + padded + ".png");
        if (!Files.exists(picture)) throw Refused.because("document.picture.broken");
        return picture;
    }

    private static Apart.Ended run(List<String> command, Path work, Duration limit) throws IOException {
        return Apart.run(command, work, Map.of(), limit, MEGABYTES);
    }
}
