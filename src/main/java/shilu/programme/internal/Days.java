package shilu.programme.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;
import shilu.programme.Programmes.Adoption;

/// In which days an edited version may be in force. Days that are over keep the version they had, so that no gap is
/// closed backwards; and no day is left without the system between the version before and this one.
final class Days {
    private static final int LONGEST = 500;

    private Days() {}

    static List<Problem> problems(Adoption before, LocalDate from, LocalDate to, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var latest = before.to().plusDays(1);
        if (from.isBefore(today)) problems.add(Problem.about("from", "programme.edit.from.past", today));
        else if (from.isBefore(before.from()))
            problems.add(Problem.about("from", "programme.edit.from.before", before.from()));
        else if (from.isAfter(latest) && from.isAfter(today))
            problems.add(Problem.about("from", "programme.edit.from.gap", latest));
        if (to.isBefore(from)) problems.add(Problem.about("to", "programme.edit.to.backwards", from));
        else if (to.isBefore(before.to())) problems.add(Problem.about("to", "programme.edit.to.shorter", before.to()));
        return problems;
    }

    static List<Problem> note(String note) {
        var written = note.strip();
        if (written.isEmpty()) return List.of(Problem.about("note", "programme.edit.note"));
        return written.codePointCount(0, written.length()) > LONGEST
                ? List.of(Problem.about("note", "programme.edit.long", LONGEST))
                : List.of();
    }
}
