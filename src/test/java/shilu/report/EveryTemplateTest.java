package shilu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shilu.common.Period;
import shilu.common.Role;
import shilu.document.SignedTables;
import shilu.programme.ReportForm;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// Every template of both packs, for every type of unit it is for, filled with work of every kind and verified. The
/// files stay in `target/every-template`, for whoever wants to look at them.
@Tag("long")
class EveryTemplateTest {
    private static final Path KEPT = Path.of("target", "every-template");
    private static final List<UnitType> TYPES = Stream.of(UnitType.values())
            .filter(type -> type != UnitType.DEPARTMENT)
            .toList();

    @TempDir
    static Path folder;

    private static ReportingCounty county;
    private static final Map<UnitType, Unit> UNITS = new EnumMap<>(UnitType.class);

    @BeforeAll
    static void a_county_with_a_unit_of_each_type_has_done_everything() throws IOException {
        county = new ReportingCounty(folder);
        for (var pack : List.of("packs/ideology-responsibility", "packs/work-safety"))
            county.adopt(Path.of(pack), county.top, LocalDate.of(2024, 1, 1));
        UNITS.put(UnitType.GOVERNMENT, county.top);
        var work = new EveryKind(county);
        for (var type : TYPES) {
            var unit = UNITS.computeIfAbsent(type, _ -> county.unit(name(type), type, county.top));
            if (type == UnitType.GOVERNMENT) continue;
            assertThat(work.done(unit, 2025)).isGreaterThan(60);
            work.done(county.unit(name(type) + "办公室", UnitType.DEPARTMENT, unit), 2025);
        }
        county.today(LocalDate.of(2026, 1, 20));
        Files.createDirectories(KEPT);
    }

    private static String name(UnitType type) {
        return switch (type) {
            case GOVERNMENT -> "青禾县";
            case BUREAU -> "青禾县林业局";
            case COMPANY -> "青禾县公交公司";
            case TOWNSHIP -> "青禾县石桥镇";
            case UNION -> "青禾县总工会";
            case ORGAN -> "青禾县委办公室";
            case DEPARTMENT -> "综合科";
        };
    }

    @AfterAll
    static void close() {
        county.close();
    }

    static List<UnitType> types() {
        return TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void tells_what_was_done_and_what_was_not_and_verifies(UnitType type) throws IOException {
        var unit = UNITS.get(type);
        for (var period : List.of("2025", "2025H1", "2024-01-01..2025-12-31"))
            for (var form : forms(unit, period)) {
                var report = county.write(form.id(), unit, period, true);
                Files.write(kept(form, type, period), county.bytes(report));
                var text = county.text(report);
                assertThat(text)
                        .doesNotContain("{{", "}}", "。。", "，。", "：。", "null")
                        .contains(unit.name());
                county.sound(report);
                if (form.letter()) continue;
                assertThat(SignedTables.in(county.bytes(report))
                                .getFirst()
                                .table()
                                .figures())
                        .hasSizeGreaterThan(15);
                assertThat(text).contains("应办事项和问题整改情况表", "第一例");
            }
    }

    private static Path kept(ReportForm form, UnitType type, String period) {
        return KEPT.resolve(form.id() + "-" + type.name().toLowerCase(java.util.Locale.ROOT) + "-" + period + ".docx");
    }

    private static List<ReportForm> forms(Unit unit, String period) {
        return county.bean(Reports.class).offered(unit.id(), Period.parse(period), county.actor(unit, Role.WRITER));
    }

    @Test
    void both_packs_have_a_report_for_every_type_and_every_length_of_period() {
        for (var type : TYPES)
            assertThat(Stream.of("2025", "2025H1", "2024-01-01..2025-12-31")
                            .flatMap(period -> forms(UNITS.get(type), period).stream())
                            .filter(form -> !form.letter())
                            .map(ReportForm::id))
                    .as("%s", type)
                    .containsExactlyInAnyOrder(
                            "ideology.annual",
                            "safety.annual",
                            "ideology.half-year",
                            "safety.half-year",
                            "ideology.span",
                            "safety.span");
    }

    @ParameterizedTest
    @CsvSource({
        "ideology.letter-first-responsible, 第一责任人, 党组, 支部委员会",
        "ideology.letter-in-charge, 分管领导, 支部委员会, 党组（党委）会专题研究",
        "safety.letter-first-responsible, 第一责任人, 安全, 数据依据表",
        "safety.letter-in-charge, 分管领导, 安全, 数据依据表"
    })
    void each_letter_lists_the_duties_of_its_office(String form, String office, String holds, String not) {
        for (var type : TYPES) {
            if (type == UnitType.GOVERNMENT) continue;
            var letter = county.write(form, UNITS.get(type), "2026", true);
            assertThat(county.text(letter)).contains("责任书", office, holds).doesNotContain(not, "应办事项和问题整改情况表");
            county.sound(letter);
        }
    }
}
