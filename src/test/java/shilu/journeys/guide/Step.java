package shilu.journeys.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One thing a reader of the guide does or sees. The guide says it in one of a few forms, with what stands on the page
/// between 「 and 」.
sealed interface Step {
    record SignIn(String account) implements Step {}

    record Press(String text) implements Step {}

    record Fill(String label, String value) implements Step {}

    record Choose(String label, String option) implements Step {}

    record Upload(String label, String file) implements Step {}

    record Download(String text, String file) implements Step {}

    record See(String text) implements Step {}

    /// A picture of the page as it stands at that place of the guide.
    record Picture(String name) implements Step {}

    /// A command of the block that is printed with a `$` or stands in a shell block.
    record Run(String command) implements Step {}

    Pattern FORMS = Pattern.compile(
            "以「([^」]+)」登录" // 1
                    + "|在「([^」]+)」(填|选|放入)「([^」]+)」" // 2 3 4
                    + "|点击「([^」]+)」，保存为 `([^`]+)`" // 5 6
                    + "|点击「([^」]+)」" // 7
                    + "|看到「([^」]+)」" // 8
                    + "|!\\[[^]]*]\\(\\.\\./images/([a-z0-9-]+)\\.png\\)" // 9
                    + "|^(\\./shilu .+)$" // 10
                    + "|(「[^」]*」)", // 11: said in no known form
            Pattern.MULTILINE);

    /// All steps of the text in order; what stands between 「 and 」 and is no step is a fault of the guide.
    static List<Step> of(String text) {
        var steps = new ArrayList<Step>();
        var said = FORMS.matcher(text);
        while (said.find()) {
            if (said.group(11) != null) throw new IllegalArgumentException("not a step: " + said.group(11));
            steps.add(step(said));
        }
        return steps;
    }

    private static Step step(java.util.regex.Matcher said) {
        if (said.group(1) != null) return new SignIn(said.group(1));
        if (said.group(2) != null)
            return switch (said.group(3)) {
                case "填" -> new Fill(said.group(2), said.group(4));
                case "选" -> new Choose(said.group(2), said.group(4));
                default -> new Upload(said.group(2), said.group(4));
            };
        if (said.group(5) != null) return new Download(said.group(5), said.group(6));
        if (said.group(7) != null) return new Press(said.group(7));
        if (said.group(8) != null) return new See(said.group(8));
        if (said.group(9) != null) return new Picture(said.group(9));
        return new Run(said.group(10));
    }
}
