package shilu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The machine that measures, and what else it is doing.
final class Machine {
    private static final double CALM = 1;

    private Machine() {}

    /// Processes that wanted to run, on average over the last minute.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static boolean calm() {
        return load() <= CALM;
    }

    static String loadText() {
        return String.format(Locale.ROOT, "%.1f", load());
    }

    static String described() {
        return "%d cores (%s), %d GiB, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        Math.round(Long.parseLong(
                                        field("/proc/meminfo", "MemTotal").split(" ")[0])
                                / 1024.
                                / 1024),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version().feature());
    }

    /// Resident memory of a process, in MiB.
    static long resident(long process) {
        var line = field("/proc/" + process + "/status", "VmRSS");
        return Long.parseLong(line.split(" ")[0]) / 1024;
    }

    private static String field(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0 ?");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
