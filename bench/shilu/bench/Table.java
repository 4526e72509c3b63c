package shilu.bench;

import java.util.ArrayList;
import java.util.List;

/// The table of one run, in Markdown: the same on the terminal and in docs/benchmarks.
final class Table {
    private static final String HEAD = """
            | line | measured | value | target | beside, in the same run | ratio | falls short | load |
            | --- | --- | --- | --- | --- | --- | --- | --- |""";

    private final List<String> lines = new ArrayList<>();
    private int missed;

    Table() {
        print(HEAD);
    }

    void add(Line line, Row row, String before, String after) {
        if (!row.met()) missed++;
        print("| `%s` | %s | %s | %s | %s | %s | %s | %s → %s |"
                .formatted(
                        line.name(),
                        row.what(),
                        row.value(),
                        row.target(),
                        row.beside(),
                        row.ratio(),
                        row.met() ? "" : "**yes**",
                        before,
                        after));
    }

    /// A line that could not be measured stands in the table too.
    void failed(Line line, Exception why) {
        missed++;
        print("| `%s` | not measured: %s | | | | | **yes** | |".formatted(line.name(), why.getMessage()));
    }

    private void print(String line) {
        lines.add(line);
        System.out.println(line);
    }

    int missed() {
        return missed;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
