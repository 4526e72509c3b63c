package shilu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shilu.common.AccountId;
import shilu.common.Period;
import shilu.common.Role;
import shilu.document.internal.WordFile;
import shilu.identity.Actors;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.unit.Unit;

/// Who reads a report opens a figure from its appendix and sees the same value, with the records behind it.
class LinkedReportTest {
    private static final Pattern LINK = Pattern.compile("Id=\"(rIdFigure\\d+)\"[^>]*? Target=\"([^\"]*)\"");
    private static final Pattern ENTRY = Pattern.compile(
            "<w:hyperlink r:id=\"(rIdFigure\\d+)\">.*?</w:hyperlink>.*?</w:tc><w:tc>.*?</w:tc><w:tc>(.*?)</w:tc>");
    private static final Pattern WORDS = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final Pattern VALUE =
            Pattern.compile("class=\"figure\".*?<strong>([^<]*)</strong>([^<]*)<", Pattern.DOTALL);

    @Test
    void each_entry_opens_the_figures_page_which_shows_the_same_value() throws IOException {
        try (var office = Office.separate()) {
            var bureau = office.unit("b", "县城市管理和综合行政执法局");
            var reader = world(office, bureau);
            var linked = linked(report(office, bureau, reader), office);
            assertThat(linked.size()).isGreaterThan(5);
            assertThat(linked.values()).contains("2份").anyMatch(shown -> shown.contains("66.7%"));

            var visitor = new Visitor(office.site);
            visitor.get("/sign-in/" + office.link(reader));
            linked.forEach((page, shown) -> {
                assertThat(page.getAuthority()).isEqualTo(office.site.address().getAuthority());
                var answer = visitor.get(page.getRawPath() + "?" + page.getRawQuery());
                assertThat(answer.statusCode()).as("%s", page).isEqualTo(200);
                var value = VALUE.matcher(answer.body());
                assertThat(value.find()).as("%s", answer.body()).isTrue();
                var number = value.group(1).strip();
                assertThat(shown)
                        .as("%s", page)
                        .isIn(number, number + value.group(2).strip());
            });
            var stranger = new Visitor(office.site);
            assertThat(Visitor.target(
                            stranger.get(linked.keySet().iterator().next().getRawPath())))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in"));
        }
    }

    @Test
    void links_lead_to_the_address_of_the_installation() throws IOException {
        try (var office = Office.separate("shilu.address=https://shilu.example.gov.cn")) {
            var bureau = office.unit("b", "县城市管理和综合行政执法局");
            var linked = linked(report(office, bureau, world(office, bureau)), office);
            assertThat(linked.keySet())
                    .isNotEmpty()
                    .allMatch(page -> page.toString().startsWith("https://shilu.example.gov.cn/figures/"));
        }
    }

    /// The value of each entry of the appendix by the page it leads to.
    private static Map<URI, String> linked(Report report, Office office) throws IOException {
        var file =
                WordFile.open(Files.readAllBytes(office.site.bean(Reports.class).file(report)));
        var pages = LINK.matcher(text(file, "word/_rels/document.xml.rels"))
                .results()
                .collect(Collectors.toMap(
                        link -> link.group(1), link -> URI.create(link.group(2).replace("&amp;", "&"))));
        return ENTRY.matcher(text(file, "word/document.xml"))
                .results()
                .collect(Collectors.toMap(entry -> pages.get(entry.group(1)), entry -> words(entry.group(2))));
    }

    private static String text(WordFile file, String part) {
        return new String(file.bytes(part), StandardCharsets.UTF_8);
    }

    private static String words(String cell) {
        return WORDS.matcher(cell).results().map(word -> word.group(1)).collect(Collectors.joining());
    }

    private static Report report(Office office, Unit bureau, AccountId writer) {
        var reports = office.site.bean(Reports.class);
        var actor = office.site.bean(Actors.class).of(writer).orElseThrow();
        return reports.write("ideology.annual", bureau.id(), Period.year(2025), actor);
    }

    /// A bureau with two counted works and a share that does not come out even; answers who reads and writes there.
    private static AccountId world(Office office, Unit bureau) {
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, bureau.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        var actors = office.site.bean(Actors.class);
        var recorder = actors.of(office.hire("周记录", bureau.id(), Role.RECORDER)).orElseThrow();
        var reader = office.hire("吴审核", bureau.id(), Role.CONFIRMER, Role.WRITER);
        var confirmer = actors.of(reader).orElseThrow();
        var ledger = office.site.bean(Ledger.class);
        for (var work : List.of(
                work(bureau, "ideology.research", "调研一", Map.of()),
                work(bureau, "ideology.research", "调研二", Map.of()),
                work(
                        bureau,
                        "ideology.commitment",
                        "责任书",
                        Map.of(
                                "due_letters", new Value.Quantity(BigDecimal.valueOf(3)),
                                "signed", new Value.Quantity(BigDecimal.valueOf(2))))))
            ledger.confirm(ledger.submit(work, recorder).id(), confirmer);
        return reader;
    }

    private static NewRecord work(Unit bureau, String kind, String title, Map<String, Value> more) {
        var values = new java.util.TreeMap<>(more);
        values.put("title", new Value.Text(title));
        return new NewRecord(
                bureau.id(), new KindId(kind), LocalDate.of(2025, 3, 4), Values.of(values), List.of(), null);
    }
}
