package shilu.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.document.Pictures;
import shilu.installation.DataFolder;
import shilu.ledger.Preview;

/// The pictures of one file, or why there are none. Complete under its name or not there: it is made beside and
/// moved.
record PreviewFolder(Path place) {
    private static final String PAGES = "pages";
    private static final String REFUSED = "refused";
    /// What is wrong with a file stays wrong, unless a newer program can read it; a missing program may come soon.
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String OF_THE_FILE = "document.picture.";
    private static final String TOOL = "document.picture.missing";

    /// Draws into a folder.
    interface Drawer {
        Pictures.Drawn draw(Path into) throws IOException;
    }

    /// Where the pictures of the file with this hash lie.
    static PreviewFolder of(String hash, DataFolder folder) {
        var folders = folder.folder("previews").resolve(hash.substring(0, 2));
        return new PreviewFolder(folders.resolve(hash));
    }

    /// Nothing when it is to be drawn, or to be tried again.
    Optional<Preview> read() {
        try {
            if (Files.exists(place.resolve(PAGES))) return Optional.of(drawn());
            return Files.exists(place.resolve(REFUSED)) ? refused() : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Preview drawn() throws IOException {
        var words = Files.readString(place.resolve(PAGES)).split(" ", -1);
        return new Preview.Drawn(place, Integer.parseInt(words[0]), Boolean.parseBoolean(words[1]));
    }

    private Optional<Preview> refused() throws IOException {
        var file = place.resolve(REFUSED);
        var words = Files.readAllLines(file);
        var problem = Problem.of(
                words.getFirst(), (Object[]) words.subList(1, words.size()).toArray(String[]::new));
        var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
        return age.compareTo(lasts(problem)) > 0 ? Optional.empty() : Optional.of(new Preview.Missing(problem));
    }

    private static Duration lasts(Problem problem) {
        boolean broken =
                problem.code().startsWith(OF_THE_FILE) && !problem.code().equals(TOOL);
        return broken ? UNTIL_TRIED_AGAIN : SOON;
    }

    /// Draws, or keeps why that was refused.
    void write(Drawer drawer) throws IOException {
        var parent = Files.createDirectories(Objects.requireNonNull(place.getParent()));
        var beside = Files.createTempDirectory(parent, "new");
        try {
            try {
                var drawn = drawer.draw(beside);
                Files.writeString(beside.resolve(PAGES), drawn.pages() + " " + drawn.more());
            } catch (Refused no) {
                say(beside, no.problems().getFirst());
            }
            replace(beside);
        } finally {
            remove(beside);
        }
    }

    void refuse(Problem problem) throws IOException {
        say(Files.createDirectories(place), problem);
    }

    void remove() throws IOException {
        remove(place);
    }

    private static void say(Path folder, Problem problem) throws IOException {
        var lines = new java.util.ArrayList<>(List.of(problem.code()));
        problem.details().forEach(detail -> lines.add(detail.toString()));
        Files.write(folder.resolve(REFUSED), lines);
    }

    private void replace(Path beside) throws IOException {
        remove(place);
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // Another process drew the same file meanwhile: its pictures are as good.
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
