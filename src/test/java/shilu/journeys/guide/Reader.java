package shilu.journeys.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shilu.Shilu;
import shilu.cli.Program;
import shilu.identity.Actors;
import shilu.identity.SignInLinks;
import shilu.journeys.Browser;
import shilu.journeys.Site;

/// Somebody who does exactly what the guide says, in the sample county.
final class Reader {
    private static final String REST = "…";
    private static final Path PICTURES = Path.of("docs", "images");

    private final Site site;
    private final Path home;
    private final Path folder;
    private Page page = Browser.visitor(Browser.SCREEN);

    /// @param home   the data folder
    /// @param folder where files are saved to and taken from
    Reader(Site site, Path home, Path folder) {
        this.site = site;
        this.home = home;
        this.folder = folder;
    }

    void does(Step step) {
        switch (step) {
            case Step.SignIn(var account) -> signIn(account);
            case Step.Press(var text) -> press(named(text));
            case Step.Fill(var label, var value) -> field(label).fill(value);
            case Step.Choose(var label, var option) -> field(label).selectOption(new SelectOption().setLabel(option));
            case Step.Upload(var label, var file) -> field(label).setInputFiles(folder.resolve(file));
            case Step.Download(var text, var file) ->
                page.waitForDownload(() -> named(text).click()).saveAs(folder.resolve(file));
            case Step.See(var text) -> assertThat(page.locator("main")).containsText(text);
            case Step.Picture(var name) -> picture(name);
            case Step.Run(var command) -> run(command);
        }
    }

    private void signIn(String account) {
        page.context().close();
        page = Browser.visitor(Browser.SCREEN);
        var who = site.bean(Actors.class).of(account).account();
        page.navigate(site.at("/sign-in/" + site.bean(SignInLinks.class).make(who, Duration.ofMinutes(5))));
    }

    /// The first thing on the page with that name that can be pressed; of a name that ends in … the beginning counts.
    private Locator named(String text) {
        if (text.endsWith(REST)) {
            var beginning = Pattern.compile("^\\s*" + quoted(text.substring(0, text.length() - REST.length())));
            return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(beginning))
                    .first();
        }
        var exactly = Pattern.compile("^\\s*" + quoted(text) + "\\s*$");
        return Stream.of(AriaRole.BUTTON, AriaRole.LINK, AriaRole.CHECKBOX)
                .map(role -> page.getByRole(
                                role, new Page.GetByRoleOptions().setName(text).setExact(true))
                        .first())
                .filter(found -> found.count() > 0)
                .findFirst()
                .orElseGet(() -> page.locator("summary, label")
                        .filter(new Locator.FilterOptions().setHasText(exactly))
                        .first());
    }

    /// For the browser's expressions, which know no \\Q … \\E.
    private static String quoted(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    private void press(Locator what) {
        assertThat(what).isVisible();
        what.click();
        page.waitForLoadState();
    }

    private Locator field(String label) {
        return page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first();
    }

    private void picture(String name) {
        var file = PICTURES.resolve(name + ".png");
        Browser.sound(page);
        Browser.picture(page, name);
        if (System.getProperty("shilu.write") != null) page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.exists(file)).as("%s is in docs/images", file).isTrue();
    }

    private void run(String command) {
        var said = new ByteArrayOutputStream();
        var print = new PrintStream(said, true, StandardCharsets.UTF_8);
        var environment = Map.of("LANG", "zh_CN.UTF-8", "SHILU_HOME", home.toString());
        var words = command.replaceFirst("^\\./shilu ", "").split(" ");
        int code = new Program(Shilu.class, environment, print, print).run(words);
        assertThat(code)
                .as("%s%n%s", command, said.toString(StandardCharsets.UTF_8))
                .isZero();
    }
}
