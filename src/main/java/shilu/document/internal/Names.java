package shilu.document.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shilu.common.Problem;
import shilu.document.Vocabulary;
import shilu.document.Vocabulary.Kind;

/// What the names in a template mean where they stand: the innermost list that knows a name gives its meaning.
final class Names {
    /// Knows no name.
    static final Vocabulary NONE = new Vocabulary() {
        @Override
        public Optional<Kind> kind(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }

        @Override
        public Vocabulary inside(String list) {
            return this;
        }

        @Override
        public Optional<Problem> fault(String condition) {
            return Optional.of(Problem.of("document.template.condition", "", "", condition, ""));
        }
    };

    private static final Set<String> ORDINALS = Set.of("序号", "中文序号");

    private final List<Vocabulary> levels = new ArrayList<>();
    private final boolean torn;
    private final Faults faults;

    /// @param torn whether blocks of the part are broken: then names of lists outside them are no faults of their own
    Names(Vocabulary vocabulary, boolean torn, Faults faults) {
        this.torn = torn;
        levels.add(vocabulary);
        this.faults = faults;
    }

    /// A name with the level that knows it.
    record Found(String name, int depth, Kind kind) {}

    void enter(Found list) {
        levels.add(levels.get(list.depth()).inside(list.name()));
    }

    void leave() {
        levels.removeLast();
    }

    /// The segment for a figure or a plain value.
    Optional<Segment> resolve(Slot slot, Style style, boolean tagged, boolean linked) {
        if (!(slot.placeholder() instanceof Placeholder.Name placeholder)) return Optional.empty();
        var name = placeholder.name();
        var form = placeholder.form();
        if (levels.size() > 1 && ORDINALS.contains(name))
            return Optional.of(new Segment.Ordinal(levels.size() - 1, name.equals("中文序号"), style));
        var found = find(slot, name);
        if (found.isEmpty()) return Optional.empty();
        int depth = found.get().depth();
        switch (found.get().kind()) {
            case FIGURE -> {
                if (linked) faults.add(slot, "document.template.figure-in-link");
                return Optional.of(new Segment.Figure(name, depth, form, style, tagged));
            }
            case PLAIN -> {
                if (form.isEmpty()) return Optional.of(new Segment.Plain(name, depth, style));
                faults.add(slot, "document.template.form-of-text");
            }
            case LIST -> faults.add(slot, "document.template.list-as-value", name);
        }
        return Optional.empty();
    }

    /// A plain value, where nothing else can stand; empty without a word when it is something else.
    Optional<Found> plain(Slot slot) {
        if (!(slot.placeholder() instanceof Placeholder.Name placeholder)
                || placeholder.form().isPresent()) return Optional.empty();
        return look(placeholder.name()).filter(found -> found.kind() == Kind.PLAIN);
    }

    Optional<Found> list(Slot slot) {
        if (!(slot.placeholder() instanceof Placeholder.Each placeholder)) return Optional.empty();
        var list = placeholder.list();
        var found = find(slot, list);
        if (found.isPresent() && found.get().kind() != Kind.LIST) {
            faults.add(slot, "document.template.value-as-list", list);
            return Optional.empty();
        }
        return found;
    }

    Optional<Condition> condition(Slot slot) {
        if (!(slot.placeholder() instanceof Placeholder.If placeholder)) return Optional.empty();
        var condition = placeholder.condition();
        if (levels.size() > 1 && condition.equals("第一条")) return Optional.of(new Condition.Place(false));
        if (levels.size() > 1 && condition.equals("最后一条")) return Optional.of(new Condition.Place(true));
        var words = condition.split("[\\s　]+", 2);
        if (words.length == 2 && (words[0].equals("有") || words[0].equals("没有"))) return any(slot, words);
        var plain = Condition.plain(condition);
        var fault = levels.getLast().fault(plain);
        fault.ifPresent(wrong -> faults.add(slot, "document.template.condition", wrong));
        return fault.isPresent() ? Optional.empty() : Optional.of(new Condition.Asked(plain));
    }

    private Optional<Condition> any(Slot slot, String[] words) {
        var found = find(slot, words[1].strip());
        if (found.isEmpty()) return Optional.empty();
        if (found.get().kind() == Kind.LIST)
            return Optional.of(new Condition.Any(found.get().name(), found.get().depth(), words[0].equals("有")));
        faults.add(slot, "document.template.value-as-list", found.get().name());
        return Optional.empty();
    }

    private Optional<Found> find(Slot slot, String name) {
        var found = look(name);
        if (found.isEmpty()) unknown(slot, name);
        return found;
    }

    private Optional<Found> look(String name) {
        for (int depth = levels.size() - 1; depth >= 0; depth--) {
            var kind = levels.get(depth).kind(name);
            if (kind.isPresent()) return Optional.of(new Found(name, depth, kind.get()));
        }
        return Optional.empty();
    }

    private void unknown(Slot slot, String name) {
        var home = levels.getFirst().names().stream()
                .filter(list -> levels.getFirst().kind(list).equals(Optional.of(Kind.LIST)))
                .filter(list -> levels.getFirst().inside(list).kind(name).isPresent())
                .findFirst();
        if (home.isPresent()) {
            if (!torn) faults.add(slot, "document.template.inside-only", name, home.get());
            return;
        }
        var known = new LinkedHashSet<String>();
        levels.forEach(level -> known.addAll(level.names()));
        if (levels.size() > 1) known.addAll(ORDINALS);
        Nearest.to(name, known)
                .ifPresentOrElse(
                        near -> faults.add(slot, "document.template.unknown", name, near),
                        () -> faults.add(slot, "document.template.unknown-far", name));
    }
}
