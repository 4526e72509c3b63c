package shilu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What every file of the repository keeps to.
class RepositoryTest {
    /// Folders of one machine. Put together from parts, so that this file does not hold what it looks for.
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "/" + "root/|/" + "work/|/" + "home/[a-z]|/" + "Users/[A-Za-z]|C:\\\\" + "Users|/" + "tmp/[a-z]+/");
    /// From one page to another, not to the web and not a picture.
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]*]\\((?!https?:)([^)#]+)");

    /// The Maven wrapper is taken as it comes.
    private static final Set<String> NOT_OURS = Set.of("mvnw", "mvnw.cmd");

    private static final Set<String> NOT_COMMITTED = Set.of(".git", "target", "data", "out", ".idea", ".vscode");

    @Test
    void names_are_ascii_so_that_every_system_can_unpack_them() throws IOException, InterruptedException {
        assertThat(files()).hasSizeGreaterThan(20).allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode);
    }

    @Test
    void no_file_names_a_folder_of_one_machine() throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        for (var file : files()) if (!NOT_OURS.contains(file)) found.addAll(machinePaths(Path.of(file)));
        assertThat(found).isEmpty();
    }

    @Test
    void links_between_the_docs_lead_somewhere() throws IOException, InterruptedException {
        var broken = new ArrayList<String>();
        for (var file : files())
            if (file.endsWith(".md"))
                LINK.matcher(Files.readString(Path.of(file)))
                        .results()
                        .map(link -> link.group(1))
                        .filter(to -> !Files.exists(Path.of(file).resolveSibling(to)))
                        .forEach(to -> broken.add(file + ": " + to));
        assertThat(broken).isEmpty();
    }

    private static List<String> machinePaths(Path file) throws IOException {
        if (!Files.isRegularFile(file)) return List.of();
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) return List.of();
        return text.lines()
                .filter(line -> MACHINE_PATH.matcher(line).find())
                .map(line -> file + ": " + line.strip())
                .toList();
    }

    /// As git has them; in an unpacked archive, which has no git, all that lie there.
    private static List<String> files() throws IOException, InterruptedException {
        var listing = new ProcessBuilder("git", "ls-files", "-z")
                .redirectErrorStream(true)
                .start();
        var names = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return listing.waitFor() == 0 ? List.of(names.split("\0")) : lying();
    }

    private static List<String> lying() throws IOException {
        var here = Path.of("");
        try (var files = Files.walk(here)) {
            return files.filter(file -> !NOT_COMMITTED.contains(file.getName(0).toString()))
                    .filter(Files::isRegularFile)
                    .map(Path::toString)
                    .toList();
        }
    }
}
