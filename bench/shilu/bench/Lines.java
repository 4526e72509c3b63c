package shilu.bench;

import java.util.List;

/// Every line, in the order of the table.
final class Lines {
    static final List<Line> ALL = List.of(
            new Documents(),
            new Check(),
            new Volumes(),
            new Figuring(),
            new Writes(),
            new WorkbookImport(),
            new Searching(),
            new Pages(),
            new Users(),
            new Weight(),
            new Painting(),
            new Start());

    private Lines() {}

    static Line named(String name) {
        return ALL.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + name + "; there are "
                        + ALL.stream().map(Line::name).toList()));
    }
}
