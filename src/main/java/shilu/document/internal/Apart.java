package shilu.document.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import shilu.common.Refused;

/// Foreign programs, run apart from this one: within a time, an address space and a size of files, and, where the
/// machine lets an ordinary process have namespaces of its own, without any network and with no process left behind.
/// What they read was brought by strangers.
public final class Apart {
    private static final List<String> NAMESPACES =
            List.of("unshare", "--map-root-user", "--net", "--pid", "--fork", "--kill-child");
    private static final String LIMITED = "ulimit -v %d && ulimit -f %d && exec \"$@\"";
    private static final long FILE_KIB = 512 * 1024;
    private static final Duration PROBING = Duration.ofSeconds(10);
    private static final boolean NAMED = !windows() && may();

    private Apart() {}

    /// The folders of the path, then further ones.
    public static List<Path> places(List<String> further) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.concat(Stream.of(path), further.stream())
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .toList();
    }

    /// A program in the first of the folders that has it.
    public static Optional<Path> find(String name, List<Path> places) {
        return places.stream()
                .flatMap(place -> Stream.of(place.resolve(name), place.resolve(name + ".exe")))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /// Runs to its end and answers what was said, errors included.
    /// Refused when it takes longer than the limit; it is stopped then.
    ///
    /// @param folder    where its words are kept while it runs, and where it stands
    /// @param megabytes of address space it may take
    public static Ended run(
            List<String> command, Path folder, Map<String, String> environment, Duration limit, int megabytes)
            throws IOException {
        var log = Files.createTempFile(folder, "program", ".log");
        try {
            var builder = new ProcessBuilder(bounded(command, megabytes))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            int code = await(builder.start(), limit);
            return new Ended(code, Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /// @param said standard output and errors
    public record Ended(int code, String said) {}

    private static List<String> bounded(List<String> command, int megabytes) {
        if (windows()) return command;
        var whole = new ArrayList<String>();
        if (NAMED) whole.addAll(NAMESPACES);
        whole.addAll(List.of("sh", "-c", LIMITED.formatted(megabytes * 1024L, FILE_KIB * 2), "sh"));
        whole.addAll(command);
        return whole;
    }

    private static int await(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            stop(process);
            throw Refused.because("document.render.slow", limit.toSeconds());
        } catch (InterruptedException interrupted) {
            stop(process);
            Thread.currentThread().interrupt();
            throw Refused.because("document.render.slow", limit.toSeconds());
        }
    }

    /// Launchers start the program proper as a child: both must go.
    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Many containers forbid it, and other systems have no such program.
    private static boolean may() {
        try {
            var probe = new ArrayList<>(NAMESPACES);
            probe.add("true");
            var quiet = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return await(quiet, PROBING) == 0;
        } catch (IOException | Refused none) {
            return false;
        }
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
