package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Role;
import shilu.common.Scope;
import shilu.document.OutlineDocument;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.Outcome;
import shilu.document.internal.WordFile;
import shilu.identity.Actors;
import shilu.identity.Administration;
import shilu.identity.SetUp;
import shilu.installation.OfficeClock;
import shilu.programme.Programmes;
import shilu.programme.ReportForm;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// Reports of a bureau that has done nothing yet, from the shipped pack and from one whose templates are empty.
class ReportsTest {
    private static final Period YEAR = Period.year(2025);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static Unit county;
    private static Unit bureau;
    private static Actor writer;

    @BeforeAll
    static void a_bureau_owes_what_the_pack_asks() throws IOException {
        application = World.apart(Files.createDirectory(folder.resolve("home")));
        bean(OfficeClock.class).standOn(LocalDate.of(2024, 1, 1));
        county = founded();
        var system = bean(Actors.class).of("system");
        bureau = bean(Units.class)
                .open(new NewUnit("zj", "住建局", "住建局", UnitType.BUREAU, county.id()), LocalDate.of(2024, 1, 1), system);
        writer = new Actor(
                county.region(),
                AccountId.fresh(),
                PersonId.fresh(),
                "writer",
                new Scope(List.of(new Scope.Grant(Role.WRITER, county.id()))));
        copy(Path.of("packs"), folder.resolve("packs"));
        var pack = folder.resolve("packs/ideology-responsibility");
        Files.write(pack.resolve("reports/summary-bureau.docx"), OutlineDocument.docx(""));
        var version = bean(Programmes.class).keep(county.region(), pack);
        bean(Programmes.class)
                .adopt(version, county.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), system);
        bean(OfficeClock.class).standOn(LocalDate.of(2026, 3, 1));
    }

    private static Unit founded() {
        var admins = Stream.of("system", "security", "audit")
                .map(name -> new SetUp.Administrator(name, name, Ids.fresh() + "-test"))
                .toList();
        var setUp = bean(SetUp.class);
        return setUp.finish(
                        setUp.newCode(), new SetUp.Plan("青禾县", UnitType.GOVERNMENT, Administration.SEPARATE, admins))
                .top();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    private static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Test
    void a_template_that_says_nothing_still_ends_with_what_was_not_done() throws IOException {
        var report = reports().write("ideology.annual", bureau.id(), YEAR, writer);
        var docx = Files.readAllBytes(reports().file(report));
        assertThat(text(docx)).contains("应办事项和问题整改情况表", "逾期未完成", "三会一课：每季度1次", "2025年第三季度", "未说明", "本期没有豁免的事项。");
        var verdict = reports().check(docx).verdict();
        assertThat(verdict.annex()).isEqualTo(Appendix.AS_SIGNED);
        assertThat(verdict.bare()).isEmpty();
    }

    @Test
    void a_superiors_report_names_the_units_whose_duties_were_not_met_unless_it_is_of_the_superior_alone()
            throws IOException {
        var whole = reports().write("ideology.annual", county.id(), YEAR, true, writer);
        var own = reports().write("ideology.annual", county.id(), YEAR, false, writer);
        assertThat(text(Files.readAllBytes(reports().file(whole)))).contains("及下级单位", "支部党员大会");
        assertThat(text(Files.readAllBytes(reports().file(own)))).doesNotContain("支部党员大会");
        assertThat(own.subtree()).isFalse();
        assertThat(reports()
                        .check(Files.readAllBytes(reports().file(whole)))
                        .verdict()
                        .bare())
                .isEmpty();
    }

    @Test
    void a_letter_lists_the_duties_of_its_office_and_nothing_that_was_done() throws IOException {
        var letter = reports().write("ideology.letter-in-charge", bureau.id(), YEAR, writer);
        var docx = Files.readAllBytes(reports().file(letter));
        assertThat(text(docx))
                .contains("责任书", "分管领导", "支部党员大会", "每季度不少于1次", "（签字）", county.name())
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

    private static List<String> offered(String period) {
        return reports().offered(bureau.id(), Period.parse(period), writer).stream()
                .map(ReportForm::id)
                .toList();
    }

    private static Reports reports() {
        return bean(Reports.class);
    }

    private static String text(byte[] docx) {
        var xml = new String(WordFile.open(docx).bytes("word/document.xml"), StandardCharsets.UTF_8);
        return Pattern.compile("<w:t[^>]*>([^<]*)</w:t>")
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
