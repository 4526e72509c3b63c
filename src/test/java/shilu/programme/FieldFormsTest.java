package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.programme.Value.Absence;
import shilu.programme.Value.Item;
import shilu.programme.Value.Reason;
import shilu.programme.Value.Who;

class FieldFormsTest {
    private static final PersonId ZHANG = new PersonId("zhang");
    private static final UnitId OFFICE = new UnitId("office");
    private static final FieldForms.Known KNOWN = new FieldForms.Known() {
        @Override
        public Who person(String name) {
            return name.equals("张三") ? Who.of(ZHANG) : Who.outsider(name);
        }

        @Override
        public Optional<UnitId> unit(String name) {
            return name.equals("办公室") ? Optional.of(OFFICE) : Optional.empty();
        }

        @Override
        public Map<String, String> topics() {
            return Map.of("意识形态", "ideology.work");
        }
    };
    static final FieldForms.Shown SHOWN = new FieldForms.Shown() {
        @Override
        public String person(PersonId id) {
            return "张三";
        }

        @Override
        public String unit(UnitId id) {
            return "办公室";
        }

        @Override
        public String topic(String id) {
            return "意识形态";
        }
    };

    private static Field field(FieldType type, boolean several, String... choices) {
        var list = java.util.Arrays.stream(choices)
                .map(name -> new Field.Choice("id-" + name.length(), new Label(name, name)))
                .toList();
        return new Field("f", new Label("栏目", "Field"), type, false, List.of("栏目"), list, several, null);
    }

    private static FieldForms.Reading read(FieldType type, String cell) {
        return FieldForms.read(field(type, false, "现场", "视频会议"), cell, KNOWN);
    }

    private static List<String> codes(FieldForms.Reading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01",
                "2025/3/1",
                "2025.3.1",
                "2025年3月1日",
                "２０２５年３月１日",
                "20250301",
                " 2025-3-01 ",
                "2025．3．1"
            })
    void days_are_read_as_people_write_them(String cell) {
        assertThat(FieldForms.day("时间", cell).value()).contains(new Value.Day(LocalDate.of(2025, 3, 1), null));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01 14:30, 14:30",
        "2025-03-01T14:30, 14:30",
        "2025年3月1日14时30分, 14:30",
        "2025年3月1日 下午2点, 14:00",
        "2025/3/1 上午9：05, 09:05",
        "2025-03-01 09:05:00, 09:05"
    })
    void a_time_behind_the_day_is_kept(String cell, LocalTime time) {
        assertThat(FieldForms.day("时间", cell).value()).contains(new Value.Day(LocalDate.of(2025, 3, 1), time));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-30, value.day.none",
        "2025-13-01, value.day.none",
        "2025-03-01 25:00, value.day.none",
        "三月一日, value.day",
        "3月1日, value.day",
        "25.3.1, value.day",
        "2025-03, value.day"
    })
    void a_day_that_is_none_is_told_apart_from_one_that_cannot_be_read(String cell, String code) {
        assertThat(codes(FieldForms.day("时间", cell))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "１２|12", "1,234.5|1234.5", "0|0", "3.0000|3", "1，234|1234"})
    void numbers_may_be_full_width_and_have_thousands(String cell, BigDecimal number) {
        assertThat(read(FieldType.NUMBER, cell).value())
                .hasValueSatisfying(
                        value -> assertThat(((Value.Quantity) value).number()).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12人|value.number",
                "约12|value.number",
                "-3|value.number",
                "1,2|value.number",
                "#REF!|value.number",
                "1.23456|value.number.decimals",
                "9999999999999|value.number"
            })
    void what_is_no_number_is_refused(String cell, String code) {
        assertThat(codes(read(FieldType.NUMBER, cell))).containsExactly(code);
    }

    @Test
    void a_choice_goes_by_its_name_or_id_and_a_misspelt_one_is_told_with_the_nearest() {
        assertThat(read(FieldType.CHOICE, "现场").value()).contains(new Value.Choice(List.of("id-2")));
        assertThat(read(FieldType.CHOICE, "id-4").value()).contains(new Value.Choice(List.of("id-4")));
        assertThat(read(FieldType.CHOICE, "视频会义").problems())
                .containsExactly(Problem.about(
                        "f", "value.choice.nearest", new Label("栏目", "Field"), "视频会义", List.of("现场", "视频会议"), "视频会议"));
        assertThat(FieldForms.read(field(FieldType.CHOICE, true, "现场", "视频会议"), "现场、视频会议", KNOWN)
                        .value())
                .contains(new Value.Choice(List.of("id-2", "id-4")));
    }

    @Test
    void people_are_known_or_outsiders_and_a_name_may_have_a_space_inside() {
        assertThat(read(FieldType.PERSON, "张三、李 四；王五 赵小六").value())
                .contains(new Value.People(
                        List.of(Who.of(ZHANG), Who.outsider("李四"), Who.outsider("王五"), Who.outsider("赵小六"))));
        assertThat(read(FieldType.PERSON, "无").value()).isEmpty();
        assertThat(codes(read(FieldType.PERSON, "李四13812345678"))).containsExactly("value.person.number");
    }

    @Test
    void absences_have_a_reason_from_the_list_and_any_other_becomes_other() {
        assertThat(read(FieldType.ABSENCES, "张三（出差）；李四(请假)，王五（家中老人住院，护理）").value())
                .contains(new Value.Absences(List.of(
                        new Absence(Who.of(ZHANG), Reason.TRAVEL),
                        new Absence(Who.outsider("李四"), Reason.LEAVE),
                        new Absence(Who.outsider("王五"), Reason.OTHER))));
        assertThat(read(FieldType.ABSENCES, "张三、李四（公务）").value())
                .contains(new Value.Absences(List.of(
                        new Absence(Who.of(ZHANG), Reason.DUTY), new Absence(Who.outsider("李四"), Reason.DUTY))));
        assertThat(codes(read(FieldType.ABSENCES, "张三（出差）；李四"))).containsExactly("value.absence.reason");
        assertThat(read(FieldType.ABSENCES, "无").value()).isEmpty();
    }

    @Test
    void agenda_items_carry_topics_and_an_unknown_topic_stays_in_the_words_with_a_hint() {
        var reading = read(FieldType.LIST, "1. 【意识形态】研究半年工作\n【安全生产】传达会议精神\n\n其他事项");
        assertThat(reading.value())
                .contains(new Value.Items(List.of(
                        new Item("ideology.work", "研究半年工作"), new Item(null, "【安全生产】传达会议精神"), new Item(null, "其他事项"))));
        assertThat(reading.hints()).extracting(Problem::code).containsExactly("value.topic.unknown");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void decisions_have_an_owner_and_a_day_behind_them_where_somebody_said_so() {
        var march = LocalDate.of(2026, 3, 31);
        assertThat(read(FieldType.DECISIONS, """
                        1. 【意识形态】检修泵站（责任单位：工程科，完成时限：2026年3月31日）
                        2. 修订预案(责任人:张三)
                        其他事项（二期）
                        """).value())
                .contains(new Value.Items(List.of(
                        new Item("ideology.work", "检修泵站", Who.outsider("工程科"), march),
                        new Item(null, "修订预案", Who.of(ZHANG), null),
                        new Item(null, "其他事项（二期）"))));
        assertThat(codes(read(FieldType.DECISIONS, "检修泵站（时限：下月底）"))).containsExactly("value.day");
        assertThat(codes(read(FieldType.DECISIONS, "（责任：工程科）"))).containsExactly("value.decision.matter");
        assertThat(codes(read(FieldType.DECISIONS, "检修泵站（责任：工程科13812345678）")))
                .containsExactly("value.decision.owner.number");
    }

    @Test
    void units_are_found_or_told() {
        assertThat(read(FieldType.UNIT, "办公室").value()).contains(new Value.OfUnit(OFFICE));
        assertThat(FieldForms.read(field(FieldType.UNIT, true), "办公室、没有的局", KNOWN)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("value.unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|2025-03-01 14:30",
                "NUMBER|1234.5",
                "CHOICE|视频会议",
                "PERSON|张三、李四",
                "UNIT|办公室",
                "ABSENCES|张三（出差）；李四（其他）",
                "LIST|【意识形态】研究",
                "DECISIONS|【意识形态】检修泵站（责任：张三；时限：2026-03-31）",
                "DECISIONS|整改（二期）（责任：办公室（综合科））",
                "TEXT|会议室"
            })
    void what_is_written_reads_back_as_the_same(FieldType type, String cell) {
        var value = read(type, cell).value().orElseThrow();
        var field = field(type, false, "现场", "视频会议");
        assertThat(FieldForms.write(field, value, SHOWN)).isEqualTo(cell);
        assertThat(read(type, FieldForms.write(field, value, SHOWN)).value()).contains(value);
    }

    @Test
    void an_empty_cell_is_nothing_and_no_problem() {
        for (var type : FieldType.values()) assertThat(read(type, " \u3000 ")).isEqualTo(FieldForms.Reading.nothing());
    }
}
