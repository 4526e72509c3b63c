package shilu.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import shilu.common.Problem;
import shilu.common.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where a command speaks: results on stdout, everything else on stderr, in the language of the one who reads.
/// With `--json` a command writes one JSON value with [#json] and nothing else to stdout.
public final class Console {
    private final Texts texts;
    private final Language language;
    private final PrintStream out;
    private final PrintStream err;

    public Console(Texts texts, Language language, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.language = language;
        this.out = out;
        this.err = err;
    }

    /// A line of the result, from `messages/`; one line for each language that is read.
    public void say(String code, Object... details) {
        language.locales().forEach(locale -> out.println(texts.of(locale, code, details)));
    }

    /// A line of the result that is the same in every language: data, a path, an address.
    public void line(String text) {
        out.println(text);
    }

    /// The result for a program: one JSON value.
    public void json(Object value) {
        out.println(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value));
    }

    /// Something to know that is not the result: what is being done, what was passed over.
    public void note(String code, Object... details) {
        language.locales().forEach(locale -> err.println(texts.of(locale, code, details)));
    }

    /// Every problem on its own line of stderr.
    public void tell(List<Problem> problems) {
        for (var problem : problems) language.locales().forEach(locale -> err.println(texts.of(locale, problem)));
    }

    /// The problems for a program, as the whole answer.
    public void tellAsJson(List<Problem> problems) {
        json(Map.of("problems", maps(problems)));
    }

    /// The problems for a program, as a part of its answer: what [Problem#asMap] says, with the text in the first
    /// language.
    public List<Map<String, Object>> maps(List<Problem> problems) {
        return problems.stream().map(this::asMap).toList();
    }

    private Map<String, Object> asMap(Problem problem) {
        var map = problem.asMap();
        map.put("text", texts.of(locale(), problem));
        return map;
    }

    /// A text of `messages/` in the first language, to be part of something else.
    public String text(String code, Object... details) {
        return texts.of(locale(), code, details);
    }

    /// Work that may take over a second: nothing is shown before that.
    ///
    /// @param code  text with {0} done and {1} of how many
    /// @param total how many steps there are; 0 when that is not known
    public Progress progress(String code, long total) {
        return new Progress(
                err,
                System::nanoTime,
                done -> language.locales().stream()
                        .map(locale -> texts.of(locale, code, done, total))
                        .collect(Collectors.joining(" ")));
    }

    /// Work of one piece that may take over a second: nothing is shown before that.
    ///
    /// @param code what is being done
    public Working working(String code) {
        var line = language.locales().stream()
                .map(locale -> texts.of(locale, code))
                .collect(Collectors.joining(" "));
        var progress =
                new Progress(err, System::nanoTime, seconds -> line + " " + texts.of(locale(), "cli.seconds", seconds));
        return new Working(progress, Duration.ofMillis(250));
    }

    /// The first language that is read: for documents and tables, which have one.
    public Locale locale() {
        return language.locales().getFirst();
    }

    public Language language() {
        return language;
    }

    public Texts texts() {
        return texts;
    }

    /// For what libraries print themselves, such as help.
    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }
}
