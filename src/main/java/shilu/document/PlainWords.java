package shilu.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shilu.common.Problem;

/// What a template of the product's own is filled with: words and lists of words, no figures and no conditions.
public record PlainWords(Map<String, String> words, Map<String, List<PlainWords>> lists) implements Values {

    public static PlainWords of(Map<String, String> words) {
        return new PlainWords(words, Map.of());
    }

    @Override
    public Optional<Shown> figure(String name) {
        return Optional.empty();
    }

    @Override
    public String plain(String name) {
        return words.getOrDefault(name, "");
    }

    @Override
    public boolean holds(String condition) {
        throw new IllegalStateException("its vocabulary allows no condition");
    }

    @Override
    public List<? extends Values> each(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /// @param words names of words
    /// @param lists names of lists, each with the names its entries have
    public static Vocabulary vocabulary(Set<String> words, Map<String, Set<String>> lists) {
        return new Names(words, lists);
    }

    private record Names(Set<String> words, Map<String, Set<String>> lists) implements Vocabulary {
        @Override
        public Optional<Kind> kind(String name) {
            if (lists.containsKey(name)) return Optional.of(Kind.LIST);
            return words.contains(name) ? Optional.of(Kind.PLAIN) : Optional.empty();
        }

        @Override
        public Collection<String> names() {
            var all = new LinkedHashMap<String, Kind>();
            words.forEach(name -> all.put(name, Kind.PLAIN));
            lists.keySet().forEach(name -> all.put(name, Kind.LIST));
            return all.keySet();
        }

        @Override
        public Vocabulary inside(String list) {
            return new Names(lists.getOrDefault(list, Set.of()), Map.of());
        }

        @Override
        public Optional<Problem> fault(String condition) {
            return Optional.of(Problem.of("document.template.condition", "", "", condition, ""));
        }
    }
}
