package shilu.programme;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;
import shilu.programme.internal.PersonalText;

/// The limits of texts that stand outside records, such as a reason: the same as of a record's own.
public final class FreeText {
    public static final int LONGEST = 500;

    private FreeText() {}

    /// Everything wrong with what was typed into a field: nothing there, too long, identity numbers, private phones,
    /// links or accounts.
    ///
    /// @param label what the user calls the field
    public static List<Problem> problems(String field, Object label, String text) {
        if (text.isBlank()) return List.of(Problem.about(field, "value.missing", label));
        var problems = new ArrayList<Problem>();
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) problems.add(Problem.about(field, "value.long", label, length, LONGEST));
        problems.addAll(PersonalText.problems(field, label, text));
        return problems;
    }
}
