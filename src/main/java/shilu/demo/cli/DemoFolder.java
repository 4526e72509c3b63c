package shilu.demo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import shilu.cli.InUse;
import shilu.cli.Needs;
import shilu.common.Refused;
import shilu.demo.Demo;

/// Sees to it that a demo only ever works on a demo's data folder: one that is empty, or bears the demo's mark.
public final class DemoFolder implements Needs.Before {
    static final String FRESH = "--fresh";
    private static final String MARK = "DEMO";

    @Override
    public void prepare(Path home, List<String> arguments, boolean elsewhere) {
        try {
            if (elsewhere && arguments.contains(FRESH)) throw Refused.because("demo.fresh.elsewhere");
            boolean empty = empty(home);
            if (!empty && !Files.exists(home.resolve(MARK))) throw Refused.because("demo.not-a-demo", home);
            if (arguments.contains(FRESH) && !empty) startAnew(home);
            Files.writeString(
                    home.resolve(MARK), "样例数据，可用 shilu demo --fresh 重来。Sample data; shilu demo --fresh starts anew.\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean empty(Path home) throws IOException {
        try (var there = Files.list(home)) {
            return there.findAny().isEmpty();
        }
    }

    private static void startAnew(Path home) throws IOException {
        try (var alone = InUse.alone(home).orElseThrow(() -> Refused.because("demo.in-use", home))) {
            clear(home);
        }
    }

    private static void clear(Path home) throws IOException {
        try (var all = Files.walk(home)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(home) && !path.endsWith(InUse.FILE) && !path.endsWith(Demo.HANDED_OUT))
                    Files.delete(path);
            }
        }
    }
}
