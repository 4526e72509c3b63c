package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Actor;
import shilu.common.Period;
import shilu.common.Role;
import shilu.document.OutlineDocument;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.Outcome;
import shilu.document.internal.WordFile;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
import shilu.sample.World;
import shilu.unit.Unit;

/// Reports of a bureau that has done nothing yet, from the shipped pack and from one whose templates are empty.
class ReportsTest {
    private static final Period YEAR = Period.year(2025);

    @TempDir
    static Path folder;

    private static World world;
    private static Unit bureau;
    private static Actor writer;

    @BeforeAll
    static void a_bureau_owes_what_the_pack_asks() throws IOException {
        world = World.fresh();
        bureau = world.unit("zj", world.county);
        writer = world.actor(world.county.id(), Role.WRITER);
        copy(Path.of("packs"), folder);
        var pack = folder.resolve("ideology-responsibility");
        Files.write(pack.resolve("reports/summary-bureau.docx"), OutlineDocument.docx(""));
        adopt(pack);
    }

    @Test
    void a_template_that_says_nothing_still_ends_with_what_was_not_done() throws IOException {
        var report = reports().write("ideology.annual", bureau.id(), YEAR, writer);
        var docx = Files.readAllBytes(reports().file(report));
        assertThat(text(docx))
                .contains("应办事项和问题整改情况表", "逾期未完成", "三会一课：每季度1次", "2025年第三季度", "未说明", "本期没有豁免的事项。");
        var verdict = reports().check(docx).verdict();
        assertThat(verdict.annex()).isEqualTo(Appendix.AS_SIGNED);
        assertThat(verdict.bare()).isEmpty();
    }

    @Test
    void a_superiors_report_names_the_units_whose_duties_were_not_met_unless_it_is_of_the_superior_alone()
            throws IOException {
        var whole = reports().write("ideology.annual", world.county.id(), YEAR, true, writer);
        var own = reports().write("ideology.annual", world.county.id(), YEAR, false, writer);
        assertThat(text(Files.readAllBytes(reports().file(whole)))).contains("及下级单位", "支部党员大会");
        assertThat(text(Files.readAllBytes(reports().file(own)))).doesNotContain("支部党员大会");
        assertThat(own.subtree()).isFalse();
        assertThat(reports().check(Files.readAllBytes(reports().file(whole))).verdict().bare())
                .isEmpty();
    }

    @Test
    void a_letter_lists_the_duties_of_its_office_and_nothing_that_was_done() throws IOException {
        var letter = reports().write("ideology.letter-in-charge", bureau.id(), YEAR, writer);
        var docx = Files.readAllBytes(reports().file(letter));
        assertThat(text(docx))
                .contains("责任书", "分管领导", "支部党员大会", "每季度不少于1次", "（签字）", world.county.name())
                .doesNotContain("党组（党委）会专题研究", "应办事项和问题整改情况表", "数据依据表");
        var verdict = reports().check(docx).verdict();
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_SIGNED);
        assertThat(verdict.bare()).isEmpty();
    }

    @Test
    void forms_are_offered_by_the_length_of_the_period() {
        assertThat(offered("2025"))
                .containsExactly("ideology.annual", "ideology.letter-first-responsible", "ideology.letter-in-charge");
        assertThat(offered("2025H1")).containsExactly("ideology.half-year");
        assertThat(offered("2025-01-01..2026-06-30")).containsExactly("ideology.span");
        assertThat(offered("2025Q3")).containsExactly("ideology.span");
    }

    private static java.util.List<String> offered(String period) {
        return reports().offered(bureau.id(), Period.parse(period), writer).stream()
                .map(ReportForm::id)
                .toList();
    }

    private static Reports reports() {
        return World.bean(Reports.class);
    }

    private static void adopt(Path pack) {
        var programmes = World.bean(Programmes.class);
        var version = World.inTransaction(() -> programmes.keep(world.region, pack));
        programmes.adopt(
                version,
                world.county.id(),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                world.administrator());
    }

    private static String text(byte[] docx) {
        var xml = new String(WordFile.open(docx).bytes("word/document.xml"), StandardCharsets.UTF_8);
        return java.util.regex.Pattern.compile("<w:t[^>]*>([^<]*)</w:t>")
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path :
                    paths.filter(path -> !path.toString().contains("sample")).toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }
}
