package shilu.report.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shilu.common.Refused;
import shilu.document.Shown;
import shilu.document.Values;
import shilu.programme.Formula;

/// What stands behind the placeholders inside a list of duties: plain words by their names.
record EntryValues(Map<String, String> words) implements Values {
    EntryValues {
        words = Map.copyOf(words);
    }

    @Override
    public Optional<Shown> figure(String name) {
        return Optional.empty();
    }

    @Override
    public String plain(String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    @Override
    public boolean holds(String condition) {
        var names = new HashMap<String, Formula.Type>();
        words.keySet().forEach(name -> names.put(name, Formula.Type.TEXT));
        var formula = Formula.compile(condition, names);
        var values = new HashMap<String, Object>();
        formula.names().forEach(name -> values.put(name, plain(name)));
        return formula.holds(values);
    }

    @Override
    public List<? extends Values> each(String list) {
        throw Refused.because("report.list.inside", list);
    }
}
