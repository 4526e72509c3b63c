package shilu.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shilu.document.Shown;
import shilu.document.Values;
import shilu.programme.Formula;

/// What a paper, or an entry of one of its lists, says.
///
/// @param words  by name; empty where nothing is written
/// @param blanks what stands in place of nothing
/// @param lists  by name
record PaperWords(Map<String, String> words, Map<String, String> blanks, Map<String, List<PaperWords>> lists)
        implements Values {

    static PaperWords of(Map<String, String> words) {
        return new PaperWords(words, Map.of(), Map.of());
    }

    @Override
    public Optional<Shown> figure(String name) {
        return Optional.empty();
    }

    @Override
    public String plain(String name) {
        var said = said(name);
        return said.isEmpty() ? blanks.getOrDefault(name, "") : said;
    }

    private String said(String name) {
        return Objects.requireNonNullElse(words.get(name), "");
    }

    /// Conditions see what is written, not the line in its place.
    @Override
    public boolean holds(String condition) {
        var types = words.keySet().stream().collect(Collectors.toMap(Function.identity(), _ -> Formula.Type.TEXT));
        var formula = Formula.compile(condition, types);
        return formula.holds(formula.names().stream().collect(Collectors.toMap(Function.identity(), this::said)));
    }

    @Override
    public List<? extends Values> each(String list) {
        return Objects.requireNonNull(lists.get(list), list);
    }
}
