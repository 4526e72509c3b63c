package shilu.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import shilu.programme.internal.CelFormula;

/// A condition somebody who is no programmer wrote in a pack or a template: `form == "seminar"`,
/// `走访.次数 >= 4 && 走访.人次 > 0`. The language is CEL, with names in any script; it has no loops, knows nothing
/// but the names it is given, and is bound in length.
///
/// Compiled once, it may be asked by many threads. The first one compiled in a process costs about a second, since it
/// loads the language.
public interface Formula {
    /// The names it mentions, as they are declared.
    Set<String> names();

    /// Every place where a name is compared with fixed words: `level in ["city", "county"]` gives level with both.
    List<Compared> compared();

    /// Whether it holds. Numbers may be given as any `Number`.
    /// Refused when a mentioned value is missing or the formula cannot be computed: nothing counts by accident.
    boolean holds(Map<String, ?> values);

    /// Compiles a condition over the names.
    /// Refused with every fault at once: a name that is not declared (with the nearest that is), a wrong type, a
    /// formula that is no condition, is too long or cannot be read.
    static Formula compile(String text, Map<String, Type> names) {
        return CelFormula.compile(text, names);
    }

    enum Type {
        NUMBER,
        TEXT,
        /// A list of texts, asked with `"x" in name`.
        TEXTS
    }

    record Compared(String name, List<String> words) {}
}
