package shilu.common;

import java.util.List;

/// The answer is no, with every reason at once. Nothing was done.
/// Two sorts have a name of their own, because a page answers them apart: [NotThere] and [NotAllowed].
public sealed class Refused extends RuntimeException permits NotThere, NotAllowed {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(String.join("; ", problems.stream().map(Refused::line).toList()));
        this.problems = List.copyOf(problems);
    }

    public static Refused because(String code, Object... details) {
        return new Refused(List.of(Problem.of(code, details)));
    }

    public static void ifAny(List<Problem> problems) {
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String line(Problem problem) {
        return problem.code() + (problem.details().isEmpty() ? "" : " " + problem.details());
    }
}
