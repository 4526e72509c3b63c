package shilu.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.document.Annex;
import shilu.duty.Asked;
import shilu.duty.Due;
import shilu.duty.Obligation;
import shilu.duty.ObligationId;
import shilu.duty.ObligationState;
import shilu.duty.Said;
import shilu.programme.Cadence;
import shilu.programme.Duty;
import shilu.programme.Label;
import shilu.unit.People.Office;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// What every report ends with, from obligations in every state.
class GapAnnexTest {
    private static final Period YEAR = Period.year(2025);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    private static final Region REGION = new Region("r");
    private static final Unit BUREAU = unit("01JUNIT", "青禾县住房和城乡建设局", "县住建局");
    private static final Said SAID = new Said(7, new PersonId("01JHEAD"), Instant.EPOCH, "防汛值守，未能按期召开。", false);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 14);

    @Test
    void every_gap_stands_in_its_part_with_what_was_owed_and_done_and_why() {
        var annex = annex(
                owed("党课", new ObligationState.Overdue(DAY.plusDays(1)), SAID),
                owed("述职", new ObligationState.Due(), null),
                owed("阵地检查", new ObligationState.MetLate(DAY, LocalDate.of(2025, 9, 3)), null),
                owed("应急演练", new ObligationState.Waived("机构合并期间免办。", null), null),
                owed("党小组会", new ObligationState.Nil(SAID, SAID), null),
                owed("主题党日", new ObligationState.Met(DAY), null));
        assertThat(rows(annex, 0))
                .containsExactly(
                        "党课\n（三会一课：每季度1次）|2025年第二季度|应办2次\n已办1次|2025年7月14日\n逾期未完成|防汛值守，未能按期召开。",
                        "述职\n（三会一课：每季度1次）|2025年第二季度|应办2次\n已办1次|2025年7月14日\n尚未到期|期限未到");
        assertThat(rows(annex, 1)).containsExactly("阵地检查\n（三会一课：每季度1次）|2025年第二季度|应办2次\n已办1次|2025年7月14日|2025年9月3日");
        assertThat(rows(annex, 2)).singleElement().asString().endsWith("|机构合并期间免办。");
        assertThat(rows(annex, 3)).singleElement().asString().startsWith("党小组会").endsWith("|防汛值守，未能按期召开。");
        assertThat(annex.lead())
                .startsWith("青禾县住房和城乡建设局2025年应办事项共6项，其中按期完成1项、逾期补录1项、逾期未完成1项、尚未到期1项、豁免1项、无此事项1项。")
                .contains("截至2026年1月10日，没有未办结的问题。");
    }

    @Test
    void a_missed_duty_nobody_explained_says_so() {
        assertThat(rows(annex(owed("党课", new ObligationState.Overdue(DAY), null)), 0))
                .singleElement()
                .asString()
                .endsWith("|未说明");
    }

    @Test
    void an_empty_part_says_that_it_is_empty() {
        var annex = annex(owed("主题党日", new ObligationState.Met(DAY), null));
        assertThat(annex.parts())
                .allSatisfy(part -> assertThat(part.rows()).isEmpty())
                .extracting(Annex.Part::empty)
                .containsExactly("本期应办事项均已完成。", "本期没有逾期补录的事项。", "本期没有豁免的事项。", "本期没有申报无此事项的。", "没有未办结的问题。");
    }

    @Test
    void nothing_is_called_done_before_it_has_begun() {
        assertThat(annex(owed("述职", new ObligationState.Upcoming(), null))
                        .parts()
                        .getFirst()
                        .empty())
                .isEqualTo("已开始的应办事项均已完成。");
    }

    @Test
    void units_below_are_named_and_the_columns_still_fill_the_page() {
        var below = new Owed(obligation("党课", new ObligationState.Overdue(DAY), null), "柳溪镇", true);
        var annex = GapAnnex.of(new Gaps(BUREAU, YEAR, TODAY, true, List.of(below), List.of(), List.of(), List.of()));
        assertThat(rows(annex, 0)).singleElement().asString().startsWith("柳溪镇|党课");
        assertThat(annex.parts())
                .allSatisfy(part -> assertThat(part.columns().stream()
                                .mapToInt(Annex.Column::share)
                                .sum())
                        .isBetween(95, 100));
    }

    @Test
    void the_plan_begins_with_what_was_missed_and_then_comes_what_falls_due_again() {
        var missed = owed("党课", new ObligationState.Overdue(DAY), SAID);
        var gaps = new Gaps(
                BUREAU, YEAR, TODAY, true, List.of(missed), List.of(), List.of(duty("党课"), duty("述职")), List.of());
        assertThat(Plan.of(gaps).entries())
                .extracting(Plan.Entry::sentence)
                .containsExactly("党课：2025年第二季度未完成，今后每季度不少于2次，由分管领导负责。", "述职：每季度不少于2次，由分管领导负责。");
    }

    @Test
    void a_year_is_followed_by_the_next_and_half_a_year_by_the_other_half() {
        for (var pair : List.of(
                List.of("2025", "2026"),
                List.of("2025H1", "2025H2"),
                List.of("2025H2", "2026H1"),
                List.of("2025Q1", "2025-04-01..2025-12-31"),
                List.of("2020-01-01..2025-12-31", "2026")))
            assertThat(PeriodWords.following(Period.parse(pair.get(0))).toString())
                    .isEqualTo(pair.get(1));
    }

    private static Annex annex(Owed... owed) {
        return GapAnnex.of(new Gaps(BUREAU, YEAR, TODAY, false, List.of(owed), List.of(), List.of(), List.of()));
    }

    private static List<String> rows(Annex annex, int part) {
        return annex.parts().get(part).rows().stream()
                .map(row -> String.join("|", row))
                .toList();
    }

    private static Owed owed(String name, ObligationState state, @org.jspecify.annotations.Nullable Said cause) {
        return new Owed(obligation(name, state, cause), BUREAU.shortName(), false);
    }

    private static Obligation obligation(
            String name, ObligationState state, @org.jspecify.annotations.Nullable Said cause) {
        var duty = duty(name);
        return new Obligation(
                new Asked(REGION, YEAR, 9, TODAY),
                new ObligationId(duty.id(), BUREAU.id(), Period.parse("2025Q2")),
                duty,
                BUREAU.id(),
                new Due(DAY, 10, List.of(), List.of()),
                BigDecimal.TWO,
                BigDecimal.ONE,
                List.of(),
                null,
                state,
                null,
                cause);
    }

    private static Duty duty(String name) {
        return new Duty(
                "one." + name,
                new Label(name, name),
                Office.IN_CHARGE,
                Set.of(),
                Cadence.QUARTER,
                false,
                null,
                2,
                null,
                List.of(),
                null,
                0,
                10,
                null,
                null,
                false,
                "三会一课：每季度1次",
                List.of(),
                List.of());
    }

    private static Unit unit(String id, String name, String shortName) {
        return new Unit(
                REGION,
                new UnitId(id),
                "QH-ZJ",
                name,
                shortName,
                UnitType.BUREAU,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null);
    }
}
