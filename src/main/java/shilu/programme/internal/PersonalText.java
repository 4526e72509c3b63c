package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;

/// What points at a private person in a text that may hold none of it.
public final class PersonalText {
    private PersonalText() {}

    public static List<Problem> problems(String field, Object label, String text) {
        var problems = new ArrayList<Problem>();
        if (PersonalNumbers.identity(text)) problems.add(Problem.about(field, "value.identity", label));
        if (PersonalNumbers.phone(text)) problems.add(Problem.about(field, "value.phone", label));
        if (PersonalNumbers.onTheNet(text)) problems.add(Problem.about(field, "value.link", label));
        return problems;
    }
}
