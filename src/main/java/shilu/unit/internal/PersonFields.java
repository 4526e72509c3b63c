package shilu.unit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.unit.NewPerson;

/// What may stand in the fields of a person.
final class PersonFields {
    private static final int NAME = 100;
    private static final int NUMBER = 40;
    private static final int EMAIL = 200;
    private static final Pattern MOBILE = Pattern.compile("(\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}");
    private static final Pattern PHONE = Pattern.compile("[0-9+()（）#\\- 转]{3,}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern IDENTITY = Pattern.compile("[1-9]\\d{16}[0-9Xx]");

    private PersonFields() {}

    static List<Problem> problems(NewPerson person) {
        var problems = new ArrayList<Problem>();
        if (person.name().isBlank()) problems.add(Problem.about("name", "person.name.blank"));
        tooLong("name", person.name(), NAME, problems);
        tooLong("post", person.post(), NAME, problems);
        tooLong("staffNumber", person.staffNumber(), NUMBER, problems);
        if (person.staffNumber() != null
                && IDENTITY.matcher(person.staffNumber()).matches())
            problems.add(Problem.about("staffNumber", "person.identity-number"));
        phone(person.workPhone(), problems);
        problems.addAll(address(person.workEmail()));
        return problems;
    }

    static List<Problem> address(@Nullable String workEmail) {
        return workEmail != null
                        && (workEmail.length() > EMAIL
                                || !ADDRESS.matcher(workEmail).matches())
                ? List.of(Problem.about("workEmail", "person.email.form", workEmail))
                : List.of();
    }

    private static void phone(@Nullable String phone, List<Problem> problems) {
        if (phone == null) return;
        if (MOBILE.matcher(phone).matches()) problems.add(Problem.about("workPhone", "person.phone.private", phone));
        else if (phone.length() > NUMBER || !PHONE.matcher(phone).matches())
            problems.add(Problem.about("workPhone", "person.phone.form", phone));
    }

    private static void tooLong(String field, @Nullable String said, int most, List<Problem> problems) {
        if (said != null && said.length() > most) problems.add(Problem.about(field, "unit.too-long", most));
    }
}
