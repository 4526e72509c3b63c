package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shilu.common.Problem;
import shilu.common.UnitId;
import shilu.programme.Value.Absence;
import shilu.programme.Value.Item;
import shilu.programme.Value.Quantity;
import shilu.programme.Value.Reason;
import shilu.programme.Value.Text;
import shilu.programme.Value.Who;

/// What the shipped packs make of records.
class InForceTest {
    private static final InForce PACKS = Packs.read(Path.of("packs/ideology-responsibility"));
    private static final Values MEETING = Values.of(Map.of(
            "title", new Text("第三次党组会"),
            "host", new Value.People(List.of(Who.outsider("张三"))),
            "agenda",
                    new Value.Items(
                            List.of(new Item("common.first-topic", "学习讲话"), new Item("ideology.work", "研究半年工作"))),
            "expected", number("9"),
            "actual", number("8"),
            "absent", new Value.Absences(List.of(new Absence(Who.outsider("李四"), Reason.TRAVEL)))));

    private static Quantity number(String number) {
        return new Quantity(new BigDecimal(number));
    }

    private static KindId kind(String id) {
        return new KindId(id);
    }

    private static Map<String, String> amounts(String kind, Values values) {
        return PACKS.amounts(kind(kind), values).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().value(), one -> one.getValue().toPlainString()));
    }

    @Test
    void a_record_counts_once_for_every_metric_whose_filter_holds() {
        assertThat(amounts("common.party-group-meeting", MEETING))
                .isEqualTo(Map.of(
                        "common.party-group-meetings", "1",
                        "common.first-topic-meetings", "1",
                        "ideology.party-group-studies", "1",
                        "common.party-group-expected", "9",
                        "common.party-group-actual", "8"));
    }

    @Test
    void a_decision_belongs_to_a_department_and_to_a_person_only_where_the_record_names_them() {
        var host = shilu.common.PersonId.fresh();
        var meeting = PACKS.kind(kind("common.party-group-meeting")).orElseThrow();
        var named = MEETING.with("host", new Value.People(List.of(Who.of(host))));
        var due = LocalDate.of(2026, 3, 31);
        assertThat(PACKS.problems(meeting, named.with("decisions", decided(Who.outsider("工程科"), due))))
                .isEmpty();
        assertThat(PACKS.problems(meeting, named.with("decisions", decided(Who.of(host), due))))
                .isEmpty();
        assertThat(PACKS.problems(
                        meeting, named.with("decisions", decided(Who.of(shilu.common.PersonId.fresh()), due))))
                .extracting(Problem::code)
                .containsExactly("value.decision.owner");
    }

    private static Value.Items decided(Who owner, LocalDate due) {
        return new Value.Items(List.of(new Item(null, "检修泵站", owner, due)));
    }

    @Test
    void a_record_two_added_metrics_share_counts_once_in_their_sum() {
        var lecture = MEETING.with("form", new Value.Choice(List.of("secretary-lecture")));
        assertThat(amounts("ideology.branch-life", lecture))
                .isEqualTo(Map.of(
                        "ideology.lectures", "1",
                        "ideology.secretary-lectures", "1",
                        "ideology.branch-life", "1",
                        "ideology.learning", "1"));
    }

    @Test
    void a_filter_on_a_day_that_may_be_missing_asks_what_is_filled() {
        var open = Values.of(Map.of("matter", new Text("台账不全")));
        var closed = open.with("closed", new Value.Day(LocalDate.of(2025, 5, 6), null));
        assertThat(amounts("common.finding", open)).isEqualTo(Map.of("common.findings", "1"));
        assertThat(amounts("common.finding", closed))
                .isEqualTo(Map.of("common.findings", "1", "common.findings-closed", "1"));
    }

    @Test
    void a_gauge_gives_its_value_and_an_empty_field_gives_nothing() {
        assertThat(amounts("ideology.platform-average", Values.of(Map.of("average", number("4321.5")))))
                .isEqualTo(Map.of("ideology.platform-average", "4321.5"));
        assertThat(amounts("ideology.platform-average", Values.NONE)).isEmpty();
    }

    @Test
    void joint_work_is_the_hosts_record_and_credits_its_partners_in_another_metric() {
        var a = new UnitId("a");
        var b = new UnitId("b");
        var visit = Values.of(Map.of(
                "form", new Value.Choice(List.of("visit")),
                "participants", number("30"),
                "partners", new Value.Units(List.of(a, b))));
        assertThat(amounts("common.activity", visit)).doesNotContainKey("common.joint-activities");
        var credit = Map.of(new MetricId("common.joint-activities"), BigDecimal.ONE);
        assertThat(PACKS.partnerAmounts(kind("common.activity"), visit)).isEqualTo(Map.of(a, credit, b, credit));
    }

    private static List<String> problems(String kind, Values values) {
        return PACKS.problems(PACKS.kind(kind(kind)).orElseThrow(), values).stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    @Test
    void a_sound_record_has_no_problems() {
        assertThat(problems("common.party-group-meeting", MEETING)).isEmpty();
    }

    @Test
    void everything_wrong_with_a_record_is_said_at_once() {
        var wrong = Values.of(Map.of(
                "title", new Text("字".repeat(2001)),
                "host", new Text("张三"),
                "due", new Text("明天"),
                "mood", new Text("好"),
                "expected", number("8"),
                "actual", number("9")));
        assertThat(problems("common.party-group-meeting", wrong))
                .containsExactlyInAnyOrder(
                        "title value.long",
                        "host value.sort",
                        "agenda value.missing",
                        "due value.sort",
                        "mood value.unknown",
                        "actual value.attendance.more");
    }

    @Test
    void who_is_missing_is_named_with_a_reason() {
        var values = MEETING.with("absent", new Value.Absences(List.of()));
        assertThat(problems("common.party-group-meeting", values)).containsExactly("absent value.attendance.reason");
        var everybody = MEETING.with("actual", number("9"));
        assertThat(problems("common.party-group-meeting", everybody)).containsExactly("absent value.attendance.names");
        assertThat(problems("common.party-group-meeting", MEETING.with("actual", number("8.5"))))
                .containsExactly("actual value.attendance.whole");
    }

    @Test
    void a_concern_takes_no_identity_and_no_record_takes_an_identity_number() {
        var concern = Values.of(Map.of(
                "source", new Value.Choice(List.of("hotline")),
                "source_number", new Text("20250312000000123456"),
                "theme", new Text("供水"),
                "matter", new Text("电话 13812345678，见 https://example.org/1，号码 110101199003071234")));
        assertThat(problems("common.concern", concern))
                .containsExactlyInAnyOrder("matter value.phone", "matter value.link", "matter value.identity");
        assertThat(problems("common.party-group-meeting", MEETING.with("place", new Text("110101199003071234"))))
                .containsExactly("place value.identity");
    }

    @Test
    void a_sentence_leaves_out_what_is_empty() {
        var kind = PACKS.kind(kind("common.party-group-meeting")).orElseThrow();
        var day = LocalDate.of(2025, 3, 5);
        assertThat(Sentences.of(kind, day, MEETING, FieldFormsTest.SHOWN)).contains("3月5日召开第三次党组会，议题为学习讲话、研究半年工作。");
    }

    @Test
    void headings_topics_and_duties_are_there() {
        assertThat(PACKS.topics()).extracting(Topic::id).contains("common.first-topic", "ideology.work");
        assertThat(PACKS.sheets()).extracting(Sheet::name).contains("会议台账", "信息报送台账");
        assertThat(PACKS.duties()).extracting(Duty::id).contains("ideology.duty-central-study");
        assertThat(PACKS.reports()).extracting(ReportForm::id).contains("ideology.annual", "ideology.half-year");
        assertThat(PACKS.lateAfterDays(kind("common.study"))).isEqualTo(30);
    }

    @Test
    void nothing_of_a_problem_is_without_a_text() {
        var texts = new shilu.common.Texts();
        var problem = Problem.about("actual", "value.attendance.more", 9, 8);
        assertThat(texts.of(java.util.Locale.CHINESE, problem)).contains("9").contains("8");
    }

    @Test
    void a_highlight_tells_of_the_records_its_filter_holds_for() {
        var form = PACKS.reports().stream()
                .filter(one -> one.id().equals("ideology.annual"))
                .findFirst()
                .orElseThrow();
        var highlight = form.sections().getFirst().highlights().getFirst();
        var meeting = kind("common.party-group-meeting");
        var other = MEETING.with("agenda", new Value.Items(List.of(new Item("common.first-topic", "学习讲话"))));
        assertThat(PACKS.tells(form, highlight, meeting, MEETING)).isTrue();
        assertThat(PACKS.tells(form, highlight, meeting, other)).isFalse();
        assertThat(PACKS.tells(form, highlight, kind("common.meeting"), MEETING))
                .isFalse();
    }
}
