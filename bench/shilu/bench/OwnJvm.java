package shilu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Starts JVMs on the class path of this one.
final class OwnJvm {
    private OwnJvm() {}

    /// Runs a line; what it prints beside its rows goes to stderr.
    static List<Row> measure(Line line, Extent extent) throws IOException, InterruptedException {
        var command = command(line.jvm());
        Optional.ofNullable(System.getProperty(Engine.ONLY))
                .ifPresent(only -> command.add(1, "-D" + Engine.ONLY + "=" + only));
        command.addAll(List.of(Measured.class.getName(), line.name(), extent.name()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var rows = new ArrayList<Row>();
        try (var out = process.inputReader()) {
            for (String said; (said = out.readLine()) != null; ) {
                if (said.startsWith(Measured.MARK)) rows.add(read(said.substring(Measured.MARK.length())));
                else System.err.println(said);
            }
        }
        if (process.waitFor() != 0) throw new IllegalStateException(line.name() + " did not end well");
        return rows;
    }

    private static Row read(String json) {
        return new JsonMapper().readValue(json, Row.class);
    }

    /// `java` with the options and this class path; the class and its arguments are to follow.
    static List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }
}
