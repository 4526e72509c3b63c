package shilu.demo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.sample.Databases;

/// The sample county's year as the command `demo` takes it in: once in a run of the tests, in whichever of its JVMs
/// asks first, since it takes most of a minute. Whoever looks at it gets a copy of the data folder. On SQLite, as the
/// demo is.
public final class SampleYear {
    private static final Path KEPT = Path.of("target", "sample-year");

    private SampleYear() {}

    /// @param said    what the command printed when it took the year in, without the folder of the reports
    /// @param reports what it copied out then
    public record Taken(String said, List<Path> reports) {}

    /// @param home a data folder that is not there yet
    public static Taken copy(Path home) throws IOException {
        var year = KEPT.resolve(System.getProperty(
                "shilu.run", "alone-" + ProcessHandle.current().pid()));
        Files.createDirectories(KEPT);
        try (var channel = FileChannel.open(KEPT.resolve("lock"), CREATE, WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(year)) takeIn(year);
        }
        FileSystemUtils.copyRecursively(year.resolve("data"), home);
        try (var reports = Files.list(year.resolve("reports"))) {
            return new Taken(
                    Files.readString(year.resolve("said.txt")), reports.sorted().toList());
        }
    }

    /// Other runs' years are forgotten; what breaks off leaves none.
    private static void takeIn(Path year) throws IOException {
        for (var other : Objects.requireNonNull(KEPT.toFile().listFiles()))
            if (other.isDirectory()) FileSystemUtils.deleteRecursively(other);
        var begun = KEPT.resolve("begun");
        var out = begun.resolve("reports").toString();
        var said = run(begun.resolve("data"), "demo", "--no-serve", "--out", out);
        Files.writeString(begun.resolve("said.txt"), said.replace(out, ""));
        Files.move(begun, year);
    }

    private static String run(Path home, String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Files.createDirectories(home.getParent());
        int code = new Program(Shilu.class, Databases.environment(home), print(out), print(err)).run(words);
        if (code != 0)
            throw new IllegalStateException(
                    Arrays.toString(words) + " ended with " + code + ": " + err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
