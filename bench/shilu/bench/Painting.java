package shilu.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shilu.common.Role;
import shilu.ledger.Drafts;
import shilu.programme.KindId;

/// When the first words of a page stand on the screen of an old office PC: Chromium at a quarter of its speed with a
/// cold cache, on the pages people open most, of an office with work in it; and whether its longest lists can be
/// scrolled.
final class Painting implements Line {
    private static final double MILLIS = 1_000;
    private static final double LEAST_SLOWED = 3;

    /// The form with the most fields.
    private static final KindId FORM = new KindId("common.party-group-meeting");

    /// A page with the milliseconds to its first words.
    private record Painted(String name, double millis) {}

    @Override
    public String name() {
        return "paint";
    }

    @Override
    public List<Row> measure(Extent extent) throws Exception {
        double slowed = SlowBrowser.slowed();
        if (slowed < LEAST_SLOWED) throw new IllegalStateException("slowed down %.1f × only".formatted(slowed));
        try (var store = Store.sqlite()) {
            var pages = new LinkedHashMap<String, String>();
            var person = work(store, extent, pages);
            try (var server = new Served(Served.LAUNCHED, store)) {
                var browser = new SlowBrowser(server.address, person.link());
                return List.of(painted(browser, pages, extent, slowed), scrolled(browser, extent));
            }
        }
    }

    /// Somebody with every part in a bureau with many more than a thousand records, of which a thousand and more wait.
    private static Person work(Store store, Extent extent, Map<String, String> pages) throws SQLException {
        int records = extent.of(2_000, 20_000, 20_000);
        try (var county = new County(store, 4, 12, 41)) {
            county.work(records, records / 4);
            var bureau = county.levels.get(1).getFirst();
            var person = county.hire("周承办", bureau, Role.RECORDER, Role.CONFIRMER, Role.HEAD, Role.SUPERIOR);
            var draft = county.bean(Drafts.class).begin(person.unit(), FORM, county.actor(person.login()));
            int year = county.today.getYear() - 1;
            pages.put("home", "/");
            pages.put("record form", "/drafts/" + draft.id());
            pages.put("obligations", "/obligations?period=" + year);
            pages.put("units and duties", "/obligations/units?period=" + year);
            pages.put("statistics with chart", "/statistics?period=" + year);
            pages.put("records", "/records");
            pages.put("confirmations", "/confirmations");
            return person;
        }
    }

    private static Row painted(SlowBrowser browser, Map<String, String> pages, Extent extent, double slowed) {
        int loads = extent.of(1, 7, 15);
        for (int i = 0; i < extent.of(1, 20, 20); i++) pages.values().forEach(browser::painted); // warms the server up
        var painted = new ArrayList<Painted>();
        pages.forEach((name, path) -> painted.add(new Painted(name, median(browser, path, loads))));
        painted.sort(Comparator.comparingDouble(Painted::millis).reversed());
        var worst = painted.getFirst();
        var others = painted.stream()
                .skip(1)
                .map(one -> "%s %.0f".formatted(one.name(), one.millis()))
                .collect(Collectors.joining(", "));
        var what =
                "first paint at 4 × CPU slow-down (%.1f × found), cold cache, median of %d; the slowest of %d pages: %s"
                        .formatted(slowed, loads, painted.size(), worst.name());
        return Row.of(
                what, "%.0f ms (others: %s)".formatted(worst.millis(), others), "≤ 1,000 ms", worst.millis() <= MILLIS);
    }

    private static double median(SlowBrowser browser, String path, int loads) {
        var millis = new double[loads];
        for (int i = 0; i < loads; i++) millis[i] = browser.painted(path);
        Arrays.sort(millis);
        return millis[loads / 2];
    }

    /// Page after page of a list of records, and of the records that wait with a place for a reason in each row.
    private static Row scrolled(SlowBrowser browser, Extent extent) {
        int pages = extent.of(1, 5, 10);
        Scrolled all = null;
        for (int i = 1; i <= pages; i++)
            for (var list : List.of("/records?page=" + i, "/confirmations?page=" + i)) {
                var page = browser.open(list);
                var one = Scrolled.through(page);
                all = all == null ? one : all.and(one);
                page.context().close();
            }
        var what = "scrolling through lists of over 1,000 rows (20 or 50 on a page, %d pages each) at 4 × CPU slow-down"
                .formatted(pages);
        return Row.of(
                what,
                "%d tasks over 50 ms, longest %.0f; %d of %,d frames over 50 ms, longest %.0f"
                        .formatted(all.tasks(), all.longest(), all.slowFrames(), all.frames(), all.slowest()),
                "no task over 50 ms",
                all.tasks() == 0);
    }
}
