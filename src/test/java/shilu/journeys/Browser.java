package shilu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The one browser of all journeys: Debian's Chromium, started once for the test run.
public final class Browser {
    /// The two widths every page must be right at: an office screen and a phone.
    public static final int SCREEN = 1440;

    public static final int PHONE = 390;

    /// Playwright's own list, which is replaced by the last one given, and a renderer that is kept ready for a page
    /// that may never come: with it every visitor costs two.
    private static final String WITHOUT = "--disable-features="
            + "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,"
            + "DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
            + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,"
            + "OptimizationHints,SpareRendererForSitePerProcess";

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /// A new visitor, without cookies, whose pages are `width` wide.
    public static Page visitor(int width) {
        return visitor(width, true);
    }

    /// A new visitor whose browser runs no script.
    public static Page visitorWithoutScript(int width) {
        return visitor(width, false);
    }

    private static Page visitor(int width, boolean script) {
        BrowserContext context = running()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, width == PHONE ? 844 : 900)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(script));
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) COMPLAINTS.add(message.text());
        });
        return page;
    }

    /// Every visitor leaves.
    static void leave() {
        if (running != null) running.contexts().forEach(BrowserContext::close);
    }

    private static final List<String> COMPLAINTS = new ArrayList<>();

    /// What the browser complained about since it was last asked: refused styles and scripts, missing files.
    public static List<String> complaints() {
        var said = List.copyOf(COMPLAINTS);
        COMPLAINTS.clear();
        return said;
    }

    /// What axe leaves out unless asked for by name, and what the other theme may break.
    private static final List<String> ALSO_BY_NIGHT = List.of("color-contrast", "target-size");

    /// The page holds together: accessible by all of axe's rules on a screen by day, by those that width and theme can
    /// break on a phone by night, and no wider than the window. A page made of the same parts is put to axe once.
    public static void sound(Page page) {
        int width = page.viewportSize().width;
        if (first(width + " " + page.evaluate(MADE_OF))) {
            if (width == PHONE) soundByNight(page);
            else none(page, axe(page));
        }
        fits(page);
    }

    /// Whether such a page is met for the first time in this run of the tests, in whichever of its JVMs.
    private static boolean first(String madeOf) {
        var run = System.getProperty(
                "shilu.run", "alone-" + ProcessHandle.current().pid());
        var mark = UUID.nameUUIDFromBytes(madeOf.getBytes(StandardCharsets.UTF_8));
        try {
            Files.createFile(
                    Files.createDirectories(Path.of("target", "looked-at", run)).resolve(mark.toString()));
            return true;
        } catch (FileAlreadyExistsException before) {
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Its address without ids, and every sort of element there is: name, classes, what it says to assistive
    /// technology, whether it is named and has words, and the sort it stands in.
    private static final String MADE_OF = """
            () => {
              const mute = (one) => /^(A|BUTTON|LABEL|LEGEND|SUMMARY|TH|H[1-6])$/.test(one.tagName) && !one.textContent.trim();
              const of = (one) => one.tagName + (mute(one) ? " mute" : "") + " " + Array.from(one.attributes)
                .filter((at) => /^(class|role|type|aria-[a-z]+|lang|scope|alt|title|hidden|open|disabled|tabindex)$/.test(at.name))
                .map((at) => at.name + "=" + (/^(class|role|type|aria-(hidden|invalid|live|current|expanded))$/.test(at.name)
                  ? at.value : at.value === "" ? "none" : "some")).sort().join(" ");
              const parts = new Set();
              document.querySelectorAll("html, body, body *").forEach(
                (one) => parts.add((one.parentElement ? of(one.parentElement) : "") + ">" + of(one)));
              const night = matchMedia("(prefers-color-scheme: dark)").matches;
              return night + location.pathname.replace(/[0-9A-Z]{26}|\\d+/g, "*") + Array.from(parts).sort().join("\\n");
            }
            """;

    /// Within the page, which has no frames of others: a second page for each look would take as long again. What is
    /// right is not described.
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static void soundByNight(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.DARK)
                .setReducedMotion(ReducedMotion.REDUCE)); // or colours are met on their way
        none(page, axe(page).withRules(ALSO_BY_NIGHT));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /// No wider than the window.
    public static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no wider than the window: %s", page.url())
                .isEqualTo(true);
    }

    private static void none(Page page, AxeBuilder rules) {
        assertThat(rules.analyze().getViolations())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .as("axe on %s", page.url())
                .isEmpty();
    }

    /// Presses a button by its name, from the keyboard: a mouse needs script to find out where a button stands still.
    public static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
    }

    /// With `-Dshilu.pictures` keeps a picture of the whole page, to be looked at: `target/screenshots/NAME-WIDTH.png`.
    public static void picture(Page page, String name) {
        if (System.getProperty("shilu.pictures") == null) return; // they take a tenth of the journeys' time
        var file = PICTURES.resolve(name + "-" + page.viewportSize().width + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            var driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = driver.chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(
                                    Path.of(System.getProperty("shilu.chromium", "/usr/bin/chromium-headless-shell")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    WITHOUT)));
            Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
        }
        return running;
    }
}
