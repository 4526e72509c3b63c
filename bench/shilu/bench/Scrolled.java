package shilu.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// A page that was scrolled through with the wheel: the frames that were shown meanwhile, and the tasks that kept it
/// from answering for over 50 ms.
///
/// @param longest milliseconds of the longest task of them, 0 without any
record Scrolled(int frames, int slowFrames, double slowest, int tasks, double longest) {
    private static final int STEP = 100;
    private static final int FRAME = 16;

    private static final String WATCH = """
            () => { const seen = window.seen = {frames: [], tasks: []};
                new PerformanceObserver(all => all.getEntries().forEach(one => seen.tasks.push(one.duration)))
                    .observe({type: 'longtask'});
                let last = performance.now();
                const next = now => { seen.frames.push(now - last); last = now; requestAnimationFrame(next); };
                requestAnimationFrame(next); }""";

    static Scrolled through(Page page) {
        page.waitForTimeout(1_000); // what the page does by itself when it opens is over
        int steps =
                ((Number) page.evaluate("() => document.documentElement.scrollHeight - innerHeight")).intValue() / STEP;
        page.mouse().move(700, 450);
        page.evaluate(WATCH);
        for (int i = 0; i <= steps; i++) {
            page.mouse().wheel(0, STEP);
            page.waitForTimeout(FRAME);
        }
        page.waitForTimeout(500);
        @SuppressWarnings("unchecked")
        var seen = (Map<String, List<Number>>) page.evaluate("() => window.seen");
        if (((Number) page.evaluate("() => scrollY")).intValue() < (steps - 1) * STEP)
            throw new IllegalStateException("the page was not scrolled: " + page.url());
        var frames = seen.get("frames").stream()
                .skip(1)
                .mapToDouble(Number::doubleValue)
                .toArray();
        var tasks = seen.get("tasks").stream().mapToDouble(Number::doubleValue).toArray();
        return new Scrolled(frames.length, over(frames), most(frames), tasks.length, most(tasks));
    }

    private static int over(double[] millis) {
        return (int) java.util.Arrays.stream(millis).filter(one -> one > 50).count();
    }

    private static double most(double[] millis) {
        return java.util.Arrays.stream(millis).max().orElse(0);
    }

    Scrolled and(Scrolled other) {
        return new Scrolled(
                frames + other.frames,
                slowFrames + other.slowFrames,
                Math.max(slowest, other.slowest),
                tasks + other.tasks,
                Math.max(longest, other.longest));
    }
}
