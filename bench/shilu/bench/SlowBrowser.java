package shilu.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import shilu.journeys.Browser;

/// Chromium on a screen, slowed down to a quarter; each page is opened as by somebody who is signed in and has nothing
/// of the site in the cache.
final class SlowBrowser {
    static final int TIMES = 4;

    private static final String PAINTED = """
            () => new Promise(done => new PerformanceObserver(all => all.getEntriesByName('first-contentful-paint')
                .forEach(one => done(one.startTime))).observe({type: 'paint', buffered: true}))""";
    private static final String WORK = """
            () => { const began = performance.now(); let sum = 0;
                for (let i = 0; i < 3e7; i++) sum += i % 7;
                return sum && performance.now() - began; }""";

    private final URI address;
    private final List<Cookie> session;

    SlowBrowser(URI address, String link) {
        this.address = address;
        var page = Browser.visitor(Browser.SCREEN);
        page.navigate(address.resolve("/sign-in/" + link).toString());
        session = page.context().cookies();
        page.context().close();
    }

    /// How many times as long as without slowing down the same work takes: the browser may ignore what it is told.
    static double slowed() {
        var page = Browser.visitor(Browser.SCREEN);
        work(page);
        double before = work(page);
        slow(page);
        double after = work(page);
        page.context().close();
        return after / before;
    }

    private static double work(Page page) {
        return ((Number) page.evaluate(WORK)).doubleValue();
    }

    private static void slow(Page page) {
        var rate = new JsonObject();
        rate.addProperty("rate", TIMES);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    /// Milliseconds from asking for the page to its first words on the screen.
    double painted(String path) {
        var page = open(path);
        double millis = ((Number) page.evaluate(PAINTED)).doubleValue();
        page.context().close();
        return millis;
    }

    Page open(String path) {
        var page = Browser.visitor(Browser.SCREEN);
        page.context().addCookies(session);
        slow(page);
        var answer = page.navigate(address.resolve(path).toString());
        if (answer.status() != 200 || !page.url().endsWith(path))
            throw new IllegalStateException(path + " answers " + answer.status() + " at " + page.url());
        return page;
    }
}
