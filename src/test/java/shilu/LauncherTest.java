package shilu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./shilu` as a new user meets it, in a copy of its scripts where the JDK and the build are stand-ins that say what
/// they were asked to do. The real ones are run by `bin/smoke`.
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
              *jarmode*) for last; do :; done; mkdir -p "$last"; cp "$ROOT/target/shilu.jar" "$last/shilu.jar" ;;
              *warm-up*) for word in "$@"; do case $word in *AOTCacheOutput=*) : >"${word#*=}" ;; esac; done ;;
              *) echo "LC_ALL=$LC_ALL LANG=$SHILU_LANG"; for last; do :; done; echo "ran $last" ;;
            esac
            """;
    private static final String BUILD = """
            #!/bin/sh
            echo built >>"$ROOT/builds"
            echo jar >"$ROOT/target/shilu.jar"
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Path jdk;

    @BeforeEach
    void a_fresh_copy() throws IOException {
        root = folder.resolve("实录 copy");
        for (var script : List.of("shilu", "bin/jdk", "bin/locale", "bin/prepare"))
            executable(root.resolve(script), Files.readString(Path.of(script)));
        executable(root.resolve("mvnw"), BUILD);
        for (var source : List.of("src/A.java", "packs/a.yaml", "pom.xml"))
            aged(executable(root.resolve(source), ""), 100);
        jdk = folder.resolve("jdk");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        executable(jdk.resolve("bin/java"), JAVA);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    }

    private record Ran(int code, String out, String err) {}

    @Test
    void without_a_jdk_it_says_what_to_install_in_both_languages() throws Exception {
        var script = root.resolve("bin/jdk");
        Files.writeString(script, Files.readString(script).replace("want=25", "want=99")); // whatever is on the machine
        var ran = launch(Map.of());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("未找到 JDK 99。请安装（例如 Temurin 99）")
                .contains("JDK 99 or newer not found. Install one");
        assertThat(ran.out()).isEmpty();
        assertThat(root.resolve("builds")).doesNotExist();
    }

    @Test
    void it_builds_once_and_again_when_a_source_is_newer() throws Exception {
        var first = launch(Map.of());
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("ran --version");
        assertThat(first.err()).contains("正在构建").contains("Building");
        assertThat(builds()).isEqualTo(1);
        var second = launch(Map.of());
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        int expected = 1;
        for (var source : List.of("src/A.java", "packs/a.yaml", "pom.xml")) {
            aged(root.resolve(source), -5);
            launch(Map.of());
            assertThat(builds()).as(source).isEqualTo(++expected);
            aged(root.resolve(source), 100);
        }
    }

    @Test
    void names_of_files_are_utf8_whatever_the_locale_and_the_language_stays_the_users() throws Exception {
        assertThat(launch(Map.of("LC_ALL", "POSIX", "LANG", "zh_CN.GB18030")).out())
                .contains("LC_ALL=C.UTF-8 LANG=POSIX");
        assertThat(launch(Map.of("LANG", "C")).out()).contains("LC_ALL=C.UTF-8 LANG=C");
        assertThat(launch(Map.of("LC_ALL", "C.UTF-8")).out()).contains("LC_ALL=C.UTF-8 LANG=C.UTF-8");
        assertThat(launch(Map.of("LANG", "C.UTF-8")).out()).contains("LC_ALL= LANG=C.UTF-8");
    }

    private Ran launch(Map<String, String> locale) throws IOException, InterruptedException {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(root.resolve("shilu").toString(), "--version")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        var environment = process.environment();
        List.of("LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "SHILU_LANG", "JDK25_HOME")
                .forEach(environment::remove);
        environment.putAll(Map.of("JAVA_HOME", jdk.toString(), "ROOT", root.toString()));
        environment.putAll(locale);
        var running = process.start();
        assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(running.exitValue(), read(out), read(err));
    }

    private int builds() throws IOException {
        return Files.readAllLines(root.resolve("builds")).size();
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Path executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Last changed so many seconds ago.
    private static void aged(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
    }
}
