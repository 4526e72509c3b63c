package shilu.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/// A list of the test resources: `name = why`, one a line; lines with # are for readers.
final class Listed {
    private Listed() {}

    static Map<String, String> in(String file) {
        try {
            var list = new TreeMap<String, String>();
            new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*=\\s*", 2))
                    .forEach(line -> {
                        if (line.length < 2 || line[1].isBlank())
                            throw new IllegalStateException(file + " does not say why: " + line[0]);
                        if (list.put(line[0], line[1]) != null)
                            throw new IllegalStateException(file + " says twice: " + line[0]);
                    });
            return list;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
