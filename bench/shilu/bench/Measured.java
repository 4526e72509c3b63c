package shilu.bench;

import tools.jackson.databind.json.JsonMapper;

/// One line in its own JVM: `Measured NAME EXTENT` prints its rows for [OwnJvm] to read.
final class Measured {
    static final String MARK = "ROW ";

    private Measured() {}

    public static void main(String... arguments) throws Exception {
        var rows = Lines.named(arguments[0]).measure(Extent.valueOf(arguments[1]));
        var json = new JsonMapper();
        for (var row : rows) System.out.println(MARK + json.writeValueAsString(row));
        System.exit(0);
    }
}
