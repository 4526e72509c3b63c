package shilu.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.identity.SetUp.Administrator;
import shilu.unit.UnitType;
import shilu.web.Answer;

/// Setting up an empty installation. [SetUpFirst] sees to it that this answers only then, and only here.
@Controller
@RequestMapping(SetUpPages.PATH)
class SetUpPages {
    static final String PATH = "/set-up";

    private final SetUp setUp;

    SetUpPages(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping
    Answer form() {
        return Answer.page("identity/set-up");
    }

    @PostMapping
    Answer finish(Form form) {
        Refused.ifAny(form.problems());
        setUp.finish(form.code(), form.plan());
        return Answer.goTo(SignInPages.PATH).saying("identity.set-up.done");
    }

    /// One form for both ways: whoever chooses the small office fills in the first administrator alone.
    record Form(
            @Nullable String code,
            @Nullable String unit,
            @Nullable String unitCode,
            @Nullable UnitType type,
            @Nullable Administration administration,
            List<Person> admins) {

        @Override
        public String code() {
            return code == null ? "" : code;
        }

        List<Problem> problems() {
            var problems = new ArrayList<Problem>();
            if (type == null) problems.add(Problem.about("type", "web.field.missing"));
            if (administration == null) problems.add(Problem.about("administration", "web.field.missing"));
            for (int i = 0; i < wanted().size(); i++)
                if (!wanted().get(i).repeated())
                    problems.add(Problem.about("admins[" + i + "].password2", "identity.password.not-repeated"));
            return problems;
        }

        private List<Person> wanted() {
            int count = administration == null ? 0 : administration.accounts().size();
            return admins.stream().limit(count).toList();
        }

        SetUp.Plan plan() {
            if (type == null || administration == null) throw new IllegalStateException("not checked");
            var people = wanted().stream().map(Person::administrator).toList();
            return new SetUp.Plan(
                    unit == null ? "" : unit, unitCode == null ? "" : unitCode, type, administration, people);
        }
    }

    record Person(
            @Nullable String name,
            @Nullable String login,
            @Nullable String password,
            @Nullable String password2) {
        boolean repeated() {
            return String.valueOf(password).equals(String.valueOf(password2));
        }

        Administrator administrator() {
            return new Administrator(
                    name == null ? "" : name, login == null ? "" : login, password == null ? "" : password);
        }
    }
}
