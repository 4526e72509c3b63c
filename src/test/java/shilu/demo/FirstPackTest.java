package shilu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.document.OutlineDocument;
import shilu.sample.OnSqlite;
import shilu.sample.World;
import shilu.sheet.BookWriter;
import shilu.sheet.Column;

/// Follows docs/packs/first-pack.zh-CN.md from top to bottom: writes the files it shows, fills the workbook from its
/// tables, runs its commands and holds what they print, and what the report says, against the page. Only the first
/// command, which loads the sample county, is replaced by the county's first month.
@OnSqlite
class FirstPackTest {
    private static final Path PAGE = Path.of("docs/packs/first-pack.zh-CN.md");
    private static final Pattern FENCE = Pattern.compile("```(\\w+)(?: (\\S+))?");
    private static final Pattern BATCH = Pattern.compile("--import (\\S+)");
    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>");
    private static final String ANYTHING = "…";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private String batch = "";
    private int commands;
    private int checked;

    @Test
    void the_page_can_be_followed_word_by_word() throws IOException {
        var tables = new Tables(folder.resolve("energy.xlsx"));
        var lines = Files.readAllLines(PAGE);
        for (int at = 0; at < lines.size(); at++) {
            var fence = FENCE.matcher(lines.get(at));
            if (!fence.matches()) {
                tables.take(lines.get(at));
                continue;
            }
            tables.write();
            int end = lines.subList(at + 1, lines.size()).indexOf("```") + at + 1;
            block(fence.group(1), fence.group(2), lines.subList(at + 1, end));
            at = end;
        }
        assertThat(commands).isEqualTo(10);
        assertThat(checked).isEqualTo(8);
    }

    private void block(String sort, @Nullable String file, List<String> lines) throws IOException {
        switch (sort) {
            case "sh" -> {
                said.clear();
                for (var line : lines) run(line);
            }
            case "yaml" -> Files.writeString(there(file), String.join("\n", lines) + "\n");
            case "docx" -> {
                if (Files.exists(folder.resolve(String.valueOf(file))))
                    assertThat(words(there(file))).containsSubsequence(lines);
                else Files.write(there(file), OutlineDocument.docx("= " + String.join("\n", lines)));
                checked++;
            }
            case "output" -> {
                assertThat(String.join("\n", said)).matches(pattern(lines));
                checked++;
            }
            default -> throw new IllegalArgumentException(sort);
        }
    }

    private static Pattern pattern(List<String> lines) {
        var pattern = Arrays.stream(String.join("\n", lines).split(ANYTHING, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    private void run(String line) throws IOException {
        commands++;
        var words = new ArrayList<>(List.of(line.split(" ")));
        switch (words.removeFirst()) {
            case "mkdir" -> {
                for (var path : words.subList(1, words.size())) Files.createDirectories(folder.resolve(path));
            }
            case "cp" -> copy(Path.of(words.get(1)), folder.resolve(words.get(2)));
            case "./shilu" -> shilu(words);
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void shilu(List<String> words) {
        if (words.equals(List.of("demo", "--no-serve"))) {
            try (var application = World.apart(folder.resolve("data"))) {
                application.getBean(Demo.class).load(1, _ -> {});
            }
            return;
        }
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment = Map.of(
                "LANG", "zh_CN.UTF-8", "SHILU_HOME", folder.resolve("data").toString());
        var arguments = words.stream().map(this::here).toArray(String[]::new);
        int code = new Program(Shilu.class, environment, print(out), print(err)).run(arguments);
        var printed = out.toString(StandardCharsets.UTF_8);
        assertThat(code)
                .as(words + printed + err.toString(StandardCharsets.UTF_8))
                .isZero();
        printed.replace(folder + "/", "").strip().lines().forEach(said::add);
        var found = BATCH.matcher(printed);
        if (found.find()) batch = found.group(1);
    }

    /// Files of the page lie in the folder of the test.
    private String here(String word) {
        if (word.equals("批次号")) return batch;
        return word.startsWith("my-packs/") || word.startsWith("energy.") && word.matches(".*\\.(xlsx|docx)")
                ? folder.resolve(word).toString()
                : word;
    }

    private Path there(@Nullable String file) {
        return folder.resolve(String.valueOf(file));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    private static List<String> words(Path docx) throws IOException {
        try (var zip = new ZipFile(docx.toFile())) {
            var body = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
            return TEXT.matcher(new String(body, StandardCharsets.UTF_8))
                    .replaceAll(found -> found.group(1) == null ? "\n" : Matcher.quoteReplacement(found.group(1)))
                    .replaceAll("<[^>]*>", "")
                    .lines()
                    .toList();
        }
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    /// The sheets of the workbook as the page's tables show them.
    private static final class Tables {
        private static final String SHEET = "表：";

        private final Path file;
        private final List<List<List<String>>> tables = new ArrayList<>();
        private final List<String> sheets = new ArrayList<>();

        Tables(Path file) {
            this.file = file;
        }

        void take(String line) {
            if (line.startsWith(SHEET)) {
                sheets.add(line.substring(SHEET.length()));
                tables.add(new ArrayList<>());
            } else if (line.startsWith("|") && !line.contains("---")) {
                var cells = line.substring(1, line.length() - 1).split("\\|", -1);
                tables.getLast().add(Arrays.stream(cells).map(String::strip).toList());
            }
        }

        void write() throws IOException {
            if (sheets.isEmpty() || Files.exists(file)) return;
            try (var book = BookWriter.to(Files.newOutputStream(file))) {
                for (int i = 0; i < sheets.size(); i++) {
                    var rows = tables.get(i);
                    var sheet = book.sheet(
                            sheets.get(i),
                            null,
                            rows.getFirst().stream().map(Column::of).toList());
                    for (var row : rows.subList(1, rows.size())) sheet.row(new ArrayList<>(row));
                }
            }
        }
    }
}
