package shilu.cli.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import shilu.cli.InUse;

/// Another process that works in a data folder until it is stopped.
public final class Working {
    private Working() {}

    /// Started, and holding the folder.
    public static Process in(Path home) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = Path.of("target", "classes") + File.pathSeparator + Path.of("target", "test-classes");
        var process = new ProcessBuilder(program, "-cp", classes, Working.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != '!') throw new IllegalStateException("not started");
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        try (var held = InUse.together(Path.of(arguments[0])).orElseThrow()) {
            System.out.print('!');
            System.out.flush();
            if (System.in.read() >= 0) throw new IllegalStateException("nobody writes to " + held);
        }
    }
}
