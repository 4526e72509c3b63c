package shilu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// What everybody does who works with the product: looks how things stand, finds records and opens one, opens a figure.
class Reader {
    private static final Pattern ROW =
            Pattern.compile("<td class=\"long\">\\s*<a href=\"(/records/[^\"]+)\">([^<]+)</a>");
    private static final Pattern FIGURE = Pattern.compile("<a href=\"(/figures/[^\"]+)\">(?!0<|—)[^<]+</a>");

    final Person person;
    final Tab tab;
    final Pause pause;
    final Random random;
    private final int year;

    Reader(Person person, Tab tab, Pause pause, Random random) {
        this.person = person;
        this.tab = tab;
        this.pause = pause;
        this.random = random;
        year = LocalDate.now().getYear() - 1;
    }

    /// A record of a list.
    record Listed(String path, String title) {}

    final void signIn() {
        tab.get("home", tab.led("sign-in", "/sign-in/" + person.link()), person.name());
    }

    /// What this user does, as often as it stands here.
    List<Runnable> errands() {
        return new ArrayList<>(List.of(
                this::home,
                this::home,
                this::records,
                this::records,
                this::figure,
                this::statistics,
                this::obligations,
                this::obligations,
                this::search,
                this::search));
    }

    private void home() {
        tab.get("home", "/", person.name(), "card-box");
    }

    private void records() {
        var path = "/records?unit=%s&period=%d&standing=CONFIRMED".formatted(person.unit(), year);
        var found = listed(tab.get("records", path, person.called()));
        if (found.isEmpty()) throw tab.wrong("records", path + " lists none");
        pause.think();
        open(found.get(random.nextInt(found.size())));
    }

    final void open(Listed record) {
        tab.get("record", record.path(), record.title());
    }

    static List<Listed> listed(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> new Listed(row.group(1), row.group(2)))
                .toList();
    }

    private void figure() {
        var path = "/figures?unit=%s&period=%d".formatted(person.unit(), year);
        var figures = FIGURE.matcher(tab.get("figures", path, person.called()))
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        if (figures.isEmpty()) throw tab.wrong("figures", path + " are all nothing");
        pause.think();
        tab.get("figure", figures.get(random.nextInt(figures.size())), person.called(), "<td class=\"long\"><a href=");
    }

    private void statistics() {
        var path = "/statistics?unit=%s&period=%d".formatted(person.unit(), year);
        tab.get("statistics", path, person.called(), "data-chart=");
    }

    private void obligations() {
        tab.get("obligations", "/obligations?unit=" + person.unit(), person.called());
    }

    private void search() {
        var word = Sentences.COMMON.get(random.nextInt(Sentences.COMMON.size()));
        tab.get("search", "/search?q=" + Tab.encoded(word), "value=\"" + word + "\"", "/records/");
    }
}
