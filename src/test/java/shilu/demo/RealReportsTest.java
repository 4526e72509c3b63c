package shilu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.document.Checking;
import shilu.document.Fonts;
import shilu.document.KeyRegister;
import shilu.document.Numbers;
import shilu.document.Pages;
import shilu.document.Rendering;
import shilu.document.Trials;
import shilu.document.Verdict.Outcome;
import shilu.report.Reports;
import shilu.sample.World;

/// The files an office really gets: every report of the sample county, of both packs and of every type of unit, and the
/// volume. They are edited as people and programs edit them, and their pages are measured (GB/T 9704; millimetres).
@Tag("long")
class RealReportsTest {
    /// Beside the 200 of `RandomEditsTest`. More of them, and others: `-Dshilu.edits=3000 -Dshilu.edits.from=60`.
    private static final int EDITS = Integer.getInteger("shilu.edits", 60);

    private static final int FROM = Integer.getInteger("shilu.edits.from", 0);

    private static final double LEFT = 28;
    private static final double RIGHT = 28 + 156;
    /// Headers stand above.
    private static final double TOP = 37 - 2;
    private static final double BOTTOM = 37 + 225;
    private static final double PITCH = 225.0 / 22;

    private static final Pattern FIRST_LEVEL = Pattern.compile("([一二三四五六七八九十])、.{2,24}");
    private static final Pattern SECOND_LEVEL = Pattern.compile("（([一二三四五六七八九十])）.{2,24}");
    private static final Pattern NUMBER = Pattern.compile("—(\\d+)—");
    private static final String DIGITS = "一二三四五六七八九十";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();
    private static final Map<String, List<Pages.Page>> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void a_year_is_written_up() throws IOException {
        var home = folder.resolve("home");
        SampleYear.copy(home);
        application = World.apart(home);
        var demo = application.getBean(Demo.class);
        for (var report : demo.reports())
            FILES.put(
                    report.form() + " " + report.unit(),
                    Files.readAllBytes(reports().file(report)));
        for (var path : demo.copyReports(folder.resolve("out")).files())
            if (path.toString().contains("volume")) FILES.put("volume", Files.readAllBytes(path));
        var pdfs = Rendering.in(folder.resolve("pdf"), Fonts.installed()).pdfs(List.copyOf(FILES.values()));
        var names = List.copyOf(FILES.keySet());
        for (int i = 0; i < pdfs.size(); i++) PAGES.put(names.get(i), Pages.of(pdfs.get(i)));
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private static Reports reports() {
        return application.getBean(Reports.class);
    }

    @Test
    void there_are_six_of_one_system_two_of_the_other_and_the_volume() {
        assertThat(FILES).hasSize(9).containsKey("volume");
    }

    @Test
    void no_sound_file_is_accused() {
        FILES.forEach((name, file) -> {
            var verdict = reports().check(file).verdict();
            assertThat(verdict.outcome()).as(name).isEqualTo(Outcome.AS_SIGNED);
            assertThat(verdict.suspects()).as(name).isEmpty();
            assertThat(verdict.bare()).as(name).isEmpty();
        });
    }

    @Test
    void every_bad_edit_is_found_and_no_sound_one_accused() {
        var checking = new Checking(application.getBean(KeyRegister.class), Numbers.standard());
        assertThat(Trials.wronglyJudged(List.copyOf(FILES.values()), FROM, EDITS, checking::check))
                .isEmpty();
    }

    /// The wide tables of a volume lie on their side.
    @Test
    void every_page_is_a4_and_nothing_stands_in_its_margins() {
        PAGES.forEach((name, pages) -> {
            for (int i = 0; i < pages.size(); i++) {
                var page = pages.get(i);
                var which = name + " page " + (i + 1);
                boolean sheet = name.equals("volume") && page.width() > page.height();
                assertThat(page.width()).as(which).isCloseTo(sheet ? 297 : 210, within(0.5));
                assertThat(page.height()).as(which).isCloseTo(sheet ? 210 : 297, within(0.5));
                if (sheet) continue;
                assertThat(below(page)).as(which).isNotEmpty().allSatisfy(line -> {
                    assertThat(line.left()).isGreaterThan(LEFT - 1);
                    assertThat(line.right()).isLessThan(RIGHT + (hangs(line) ? 6 : 1.5));
                    assertThat(line.bottom()).isLessThan(BOTTOM + 1);
                });
            }
        });
    }

    /// A stop at the end of a full line stands in the margin, as typesetters have it.
    private static boolean hangs(Pages.Line line) {
        return line.text().matches(".*[，。、；：]");
    }

    /// Of a page that holds nothing but text: 22 lines, the pitch that makes them, and where a line of nothing but
    /// characters reaches both margins, 27 or 28 of them (stops are drawn closer together).
    @Test
    void a_page_full_of_text_has_22_lines_of_28_characters() {
        PAGES.forEach((name, pages) -> {
            var full = pages.stream()
                    .map(RealReportsTest::below)
                    .filter(RealReportsTest::onlyText)
                    .filter(lines -> lines.getLast().bottom() > BOTTOM - PITCH)
                    .toList();
            assertThat(full).as(name).isNotEmpty();
            assertThat(full).as(name).allSatisfy(lines -> assertThat(lines).hasSize(22));
            for (var lines : full)
                for (int i = 1; i < lines.size(); i++)
                    assertThat(lines.get(i).baseline() - lines.get(i - 1).baseline())
                            .as("%s: %s", name, lines.get(i).text())
                            .isCloseTo(PITCH, within(0.6));
            var wide = full.stream()
                    .flatMap(List::stream)
                    .filter(line -> line.left() < LEFT + 1 && line.right() > RIGHT - 1)
                    .filter(line -> line.text().matches("[\\p{IsHan}，。、；：]+"))
                    .toList();
            assertThat(wide)
                    .as(name)
                    .allSatisfy(line -> assertThat(line.text().length()).isBetween(27, 29));
        });
        assertThat(PAGES.values().stream()
                        .flatMap(List::stream)
                        .flatMap(page -> page.body().stream())
                        .filter(line -> line.text().length() == 28))
                .isNotEmpty();
    }

    private static List<Pages.Line> below(Pages.Page page) {
        return page.body().stream().filter(line -> line.top() > TOP).toList();
    }

    private static boolean onlyText(List<Pages.Line> lines) {
        return lines.stream().allMatch(line -> Math.abs(line.points() - 16) < 0.1);
    }

    /// 一、二、三 in their order and none left out, within each （一）（二）; in their faces, and none of them bold.
    @Test
    void headings_come_in_order_each_in_its_face() {
        PAGES.forEach((name, pages) -> {
            if (name.equals("volume")) return;
            var lines = text(pages);
            var first = headings(lines, FIRST_LEVEL);
            assertThat(first).as(name).hasSizeGreaterThan(2);
            assertThat(first.stream().map(line -> line.text().substring(0, 1)))
                    .as(name)
                    .containsExactlyElementsOf(upTo(first.size()));
            assertThat(first)
                    .as(name)
                    .allSatisfy(line -> assertThat(line.face()).contains("Sans").doesNotContain("Bold"));
            int next = 0;
            for (var line : headings(lines, SECOND_LEVEL)) {
                int number = DIGITS.indexOf(line.text().charAt(1));
                assertThat(number).as("%s: %s", name, line.text()).isIn(0, next);
                next = number + 1;
                assertThat(line.face()).as(name).contains("WenKai").doesNotContain("Bold");
            }
        });
    }

    /// What stands before the annex of gaps.
    private static List<Pages.Line> text(List<Pages.Page> pages) {
        return pages.stream()
                .takeWhile(page -> !page.body().getFirst().text().startsWith("附件"))
                .flatMap(page -> page.body().stream())
                .toList();
    }

    /// Whole lines that begin where a heading does.
    private static List<Pages.Line> headings(List<Pages.Line> lines, Pattern form) {
        return lines.stream()
                .filter(line -> Math.abs(line.left() - LEFT - 2 * 5.6) < 1.5)
                .filter(line -> form.matcher(line.text()).matches())
                .filter(line -> !line.text().endsWith("。"))
                .filter(line -> line.right() < RIGHT - 5)
                .toList();
    }

    private static List<String> upTo(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> DIGITS.substring(i, i + 1))
                .toList();
    }

    /// From 1 on, without a gap; odd ones on the right, even ones on the left, 7 mm below the text. A volume's cover
    /// and contents have none.
    @Test
    void page_numbers_run_on_between_dashes_outside_below_the_text() {
        PAGES.forEach((name, pages) -> {
            var numbers = new ArrayList<Integer>();
            for (var page : pages) {
                var found = page.lines().stream()
                        .filter(line -> NUMBER.matcher(line.text()).matches())
                        .filter(line -> line.middle() > page.height() - (297 - BOTTOM))
                        .findFirst();
                if (found.isEmpty()) {
                    assertThat(numbers)
                            .as("%s: no number after %s", name, numbers)
                            .isEmpty();
                    continue;
                }
                var line = found.get();
                var match = NUMBER.matcher(line.text());
                assertThat(match.matches()).isTrue();
                int number = Integer.parseInt(match.group(1));
                numbers.add(number);
                assertThat(line.points()).isCloseTo(14, within(0.1));
                if (page.width() > page.height()) continue;
                assertThat(line.middle() - BOTTOM).as(name).isBetween(6.0, 9.0);
                if (number % 2 == 1) assertThat(line.right()).as(name).isCloseTo(RIGHT - 4.9, within(1.5));
                else assertThat(line.left()).as(name).isCloseTo(LEFT + 4.9, within(1.5));
            }
            assertThat(numbers)
                    .as(name)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, numbers.size()).boxed().toList());
            int front = pages.size() - numbers.size();
            assertThat(front).as(name).isEqualTo(name.equals("volume") ? front : 0);
        });
    }
}
