package shilu.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.common.Refused;

/// The units somebody may mean by what they wrote for one: none, one, or several that share the name. Which of several
/// is never guessed: work entered for the wrong office would count there.
public record Meant(String written, List<Candidate> candidates) {
    /// So many are listed; of more, the number is said.
    private static final int LISTED = 10;

    /// @param superior the name of what it stands below; empty at the top
    public record Candidate(Unit unit, String superior) {}

    /// The unit, or nothing where none is meant. Refused where several are, with each one's code and superior.
    public Optional<Unit> one() {
        return one(null);
    }

    /// The same for what was written in a field.
    public Optional<Unit> one(@Nullable String field) {
        if (candidates.size() > 1) throw new Refused(List.of(shared(field)));
        return candidates.stream().findFirst().map(Candidate::unit);
    }

    private Problem shared(@Nullable String field) {
        var listed = new ArrayList<String>();
        candidates.stream().limit(LISTED).map(this::line).forEach(listed::add);
        if (candidates.size() > LISTED) listed.add("…");
        return new Problem("unit.shared", field, List.of(written, candidates.size(), listed), null);
    }

    private String line(Candidate one) {
        return one.superior().isEmpty() ? handle(one) : handle(one) + "（" + one.superior() + "）";
    }

    /// What to write instead: the code, or the id where a code went from one unit to another within the days.
    private String handle(Candidate one) {
        var code = one.unit().code();
        boolean sole = candidates.stream()
                        .filter(other -> other.unit().code().equals(code))
                        .count()
                == 1;
        return sole ? code : code + " = " + one.unit().id();
    }
}
