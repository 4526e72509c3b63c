package shilu.document.numbers;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Labelled sentences from a text file; the file's head says how labels are written.
record Corpus(List<Sentence> sentences) {
    record Label(int start, int end, char sort, @Nullable BigDecimal value, boolean approximate) {}

    record Sentence(String text, List<Label> labels) {}

    private static final Pattern LABEL = Pattern.compile("\\{([^|{}]+)\\|([fsdniom])(?: (~)?([\\d.]+))?\\}");

    static Corpus read(String name) throws IOException {
        try (var in = requireNonNull(Corpus.class.getResourceAsStream("/document/numbers/" + name))) {
            return new Corpus(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Corpus::sentence)
                    .toList());
        }
    }

    private static Sentence sentence(String line) {
        var text = new StringBuilder();
        var labels = new ArrayList<Label>();
        var match = LABEL.matcher(line);
        int end = 0;
        while (match.find()) {
            text.append(line, end, match.start());
            int start = text.length();
            text.append(match.group(1));
            labels.add(new Label(start, text.length(), match.group(2).charAt(0), value(match), match.group(3) != null));
            end = match.end();
        }
        text.append(line.substring(end));
        if (text.indexOf("{") >= 0 || text.indexOf("|") >= 0)
            throw new IllegalArgumentException("badly labelled: " + line);
        return new Sentence(text.toString(), labels);
    }

    private static @Nullable BigDecimal value(java.util.regex.Matcher match) {
        if (match.group(2).charAt(0) != 'f') return null;
        return new BigDecimal(match.group(4) != null ? match.group(4) : match.group(1));
    }
}
