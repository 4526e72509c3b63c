package shilu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// `bin/bench [--full | --quick] [--write] [--on ENGINE] [NAME…]`: measures the lines named, or all, and prints the
/// table.
final class Bench {
    private static final Path RESULTS = Path.of("docs", "benchmarks");

    private Bench() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(arguments));
        boolean write = words.remove("--write");
        var extent = words.remove("--full") ? Extent.FULL : words.remove("--quick") ? Extent.QUICK : Extent.USUAL;
        if (!oneEngine(words)) usage();
        else if (words.remove("--list")) Lines.ALL.forEach(line -> System.out.println(line.name()));
        else if (words.stream().anyMatch(word -> word.startsWith("-"))) usage();
        else run(lines(words, extent), extent, write);
    }

    /// Takes `--on ENGINE` out of the words; false if there is no such engine.
    private static boolean oneEngine(List<String> words) {
        int at = words.indexOf("--on");
        if (at < 0) return true;
        var engine = Engine.named(at + 1 < words.size() ? words.remove(at + 1) : "");
        words.remove(at);
        engine.ifPresent(asked -> System.setProperty(Engine.ONLY, asked.name()));
        return engine.isPresent();
    }

    private static List<Line> lines(List<String> names, Extent extent) {
        if (!names.isEmpty()) return names.stream().map(Lines::named).toList();
        return Lines.ALL.stream()
                .filter(line -> !line.heavy() || extent == Extent.FULL)
                .toList();
    }

    private static void run(List<Line> lines, Extent extent, boolean write) throws IOException, InterruptedException {
        if (!Machine.calm())
            System.err.println(
                    "This machine is busy (load " + Machine.loadText() + "): trust the ratios, not the values.");
        System.out.println(Machine.described() + "\n");
        var table = new Table();
        for (var line : lines) measure(line, extent, table);
        if (write) write(extent, table);
        System.err.println(table.missed() == 0 ? "Every target is met." : table.missed() + " rows fall short.");
    }

    private static void measure(Line line, Extent extent, Table table) throws InterruptedException {
        var before = Machine.loadText();
        try {
            var rows = OwnJvm.measure(line, extent);
            var after = Machine.loadText();
            rows.forEach(row -> table.add(line, row, before, after));
        } catch (IOException | IllegalStateException failed) {
            table.failed(line, failed);
        }
    }

    private static void write(Extent extent, Table table) throws IOException {
        var today = LocalDate.now();
        var head = """
                # Measured on %s

                %s. Extent: %s. [How to read this](README.md)

                """.formatted(today, Machine.described(), extent.name().toLowerCase(java.util.Locale.ROOT));
        Files.createDirectories(RESULTS);
        Files.writeString(RESULTS.resolve(today + ".md"), head + table.text());
    }

    private static void usage() {
        System.err.println(
                "bin/bench [--full | --quick] [--write] [--on sqlite | --on postgresql] [NAME ...]; --list names the lines");
        System.exit(2);
    }
}
