package shilu.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// The operators' first page: what it lists is what there is. What it says of starting is followed by `bin/smoke`, what
/// of exit codes by the tests of the commands' frame.
class OperatorsPageTest {
    private static final Path PAGE = Path.of("docs/operate/README.md");
    private static final Pattern SETTING = Pattern.compile("SHILU_[A-Z_]+");

    /// Read as a property, which the environment gives as well; what holds a hyphen is for tests alone.
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{shilu\\.([a-z]+)[:}]");
    private static final Pattern JOB = Pattern.compile("\\| `([a-z.-]+)` \\| ([0-9]+ [a-z]+) \\|");

    @Test
    void it_names_every_setting_of_the_environment_and_no_other() throws IOException {
        var read = new TreeSet<>(settings(Files.readString(Path.of("shilu"))));
        try (var sources = Files.walk(Path.of("src/main"))) {
            sources.filter(file -> file.toString().matches(".*\\.(java|yaml)")).forEach(file -> read.addAll(in(file)));
        }
        assertThat(settings(Files.readString(PAGE))).containsExactlyInAnyOrderElementsOf(read);
    }

    private static Set<String> in(Path file) {
        try {
            return settings(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> settings(String text) {
        var properties = PROPERTY.matcher(text)
                .results()
                .map(found -> "SHILU_" + found.group(1).toUpperCase(Locale.ROOT));
        return Stream.concat(SETTING.matcher(text).results().map(MatchResult::group), properties)
                .collect(Collectors.toSet());
    }

    @Test
    void it_names_every_job_with_its_pace() throws IOException {
        var jobs = PropertiesLoaderUtils.loadProperties(new ClassPathResource("jobs.properties"));
        var said = JOB.matcher(Files.readString(PAGE)).results().toList();
        assertThat(said.stream().map(job -> job.group(1)))
                .containsExactlyInAnyOrderElementsOf(jobs.stringPropertyNames());
        assertThat(said)
                .allSatisfy(job -> assertThat(pace(job.group(2)))
                        .as(job.group(1))
                        .isEqualTo(DurationStyle.detectAndParse(jobs.getProperty(job.group(1)))));
    }

    private static Duration pace(String words) {
        var parts = words.split(" ");
        return DurationStyle.detectAndParse(parts[0] + parts[1].charAt(0));
    }
}
