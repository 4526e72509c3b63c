package shilu.exchange;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.sample.Databases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Commands as they are typed on one data folder, and what the last of them said.
abstract class Typed {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    abstract Path folderOfData();

    final int run(String... arguments) {
        out.reset();
        err.reset();
        return new Program(Shilu.class, Databases.environment(folderOfData()), print(out), print(err)).run(arguments);
    }

    final JsonNode json() {
        return JsonMapper.shared().readTree(out());
    }

    final String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
