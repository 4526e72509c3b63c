package shilu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.RecordId;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.Unit;

/// An obligation's page tells why each record did not count, in every way there is; and whoever may not say something
/// of it, or not now, is told why.
class ObligationReasonsTest {
    private static final Path TEXTS = Path.of("src/main/resources/messages/duty.properties");

    private static Office office;
    private static Unit bureau;
    private static Unit idle;
    private static Actor recorder;
    private static Actor confirmer;

    @BeforeAll
    static void open() {
        office = Office.separate();
        bureau = office.unit("b", "县城市管理局");
        idle = office.unit("i", "县档案馆");
        adopt("v1", LocalDate.of(2025, 1, 1));
        adopt("v2", LocalDate.of(2025, 7, 1));
        recorder = actor(office.hire("甲记录", office.top.id(), Role.RECORDER));
        confirmer = actor(office.hire("乙审核", office.top.id(), Role.CONFIRMER));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static void adopt(String version, LocalDate from) {
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("src/test/resources/packs-owed", version, "owed"));
        programmes.adopt(pack, office.top.id(), from, LocalDate.of(2099, 12, 31), office.system());
    }

    private static Actor actor(AccountId account) {
        return office.site.bean(Actors.class).of(account).orElseThrow();
    }

    @Test
    void every_reason_is_shown_with_its_words() throws IOException {
        var shown = new ArrayList<String>();
        shown.addAll(List.of("实到没有超过二分之一（应到 4，实到 1）", "未审核", "已退回，未重新提交", "已撤销", "不在期内（2025-04-01，本期至 2025-03-31）"));
        confirmed(meeting(day(3, 5), "plain", 4, 1));
        ledger().submit(meeting(day(3, 6), "plain", 4, 4), recorder);
        var returned =
                ledger().submit(meeting(day(3, 7), "plain", 4, 4), recorder).id();
        ledger().giveBack(returned, "请补充", confirmer);
        var gone = confirmed(meeting(day(3, 10), "plain", 4, 4));
        ledger().withdraw(gone, "重复", recorder);
        ledger().confirm(gone, confirmer);
        confirmed(meeting(day(4, 1), "plain", 4, 4));
        assertThat(page("owed.monthly/2025-03")).contains("未计入的记录").contains(shown);

        confirmed(meeting(day(8, 5), "plain", 4, 2));
        tells(shown, "owed.monthly/2025-08", "实到不足三分之二（应到 4，实到 2）");
        confirmed(paper(day(5, 6)));
        tells(shown, "owed.fixed/2025-03-01..2025-06-30", "缺佐证材料");
        tells(shown, "owed.days/2025", "没有填写天数");
        confirmed(meeting(day(2, 5), "seminar", 4, 4));
        tells(shown, "owed.hours/2025H1", "没有填写小时数", "属于另一种工作");
        tells(shown, "owed.quarterly/2025Q1", "议题不含规定的内容");

        confirmed(safety(day(3, 20)));
        confirmed(safety(day(4, 10)));
        tells(shown, "owed.quarterly/2025Q2", "已计入另一期");

        assertThat(shown)
                .hasSize(texts(code -> code.matches("duty\\.not\\.(?!other).*")).size());
    }

    private static void tells(List<String> shown, String which, String... reasons) {
        assertThat(page(which)).as(which).contains(reasons);
        shown.addAll(List.of(reasons));
    }

    private static String page(String which) {
        var answer = visitor(office.hire("丙查看", office.top.id(), Role.SUPERIOR))
                .get("/obligations/" + bureau.id() + "/" + which);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void what_is_refused_is_told_with_what_to_do() throws IOException {
        var told = new TreeSet<String>();
        var head = visitor(office.hire("丁首责", idle.id(), Role.HEAD));
        var clerk = visitor(office.hire("戊信息", idle.id(), Role.RECORDER));
        var above = visitor(office.hire("己上级", office.top.id(), Role.SUPERIOR));
        var both = visitor(office.hire("庚两任", office.top.id(), Role.RECORDER, Role.SUPERIOR));

        var missed = "/obligations/" + idle.id() + "/owed.monthly/2025-03";
        refused(told, head, missed, "WAIVE", 403, "只有上级部门可以这样做，应办单位自己不可以。");
        refused(told, clerk, missed, "CAUSE", 403, "只有本单位第一责任人或分管领导可以说明原因。");
        refused(told, above, missed, "NIL", 403, "只有本单位的信息员或负责人可以申报。");
        refused(told, head, missed, "CORRECT", 422, "还没有说明过原因，请先说明。");
        said(head, missed, "CAUSE", "原因说明已记下，将写入报告。");
        refused(told, head, missed, "CAUSE", 422, "原因已经说明过；如要修改，请用“更正原因说明”。");
        said(head, missed, "CORRECT", "原因说明已记下，将写入报告。");
        refused(told, above, missed, "NIL_CONFIRM", 422, "本单位没有申报无此事项，或者上级已经答复。");
        said(both, missed, "NIL", "已申报，等待上级确认。");
        refused(told, clerk, missed, "NIL", 422, "本期已经申报过无此事项，请等待上级答复。");
        refused(told, both, missed, "NIL_CONFIRM", 422, "这是您自己申报的，请由另一位上级人员确认。");
        said(above, missed, "NIL_REFUSE", "已退回，本期仍应办理。");
        said(clerk, missed, "NIL", "已申报，等待上级确认。");
        said(above, missed, "NIL_CONFIRM", "已确认本期无此事项。");
        refused(told, clerk, missed, "NIL", 422, "本期已确认无此事项。");

        var let = "/obligations/" + idle.id() + "/owed.monthly/2025-05";
        said(above, let, "WAIVE", "已免除本期。");
        refused(told, above, let, "WAIVE", 422, "本期已经免除。");
        var ahead = "/obligations/" + idle.id() + "/owed.monthly/2026-02";
        refused(told, clerk, ahead, "NIL", 422, "本期还没有开始，到时再申报。");
        refused(told, head, ahead, "CAUSE", 422, "本期没有逾期，不需要说明原因。");
        confirmed(new NewRecord(
                idle.id(), new KindId("owed.meeting"), day(6, 3), values("plain", 4, 4), List.of(), null));
        refused(told, clerk, "/obligations/" + idle.id() + "/owed.monthly/2025-06", "NIL", 422, "本期已经完成，不需要再说明。");

        var reasons =
                texts(code -> code.matches("duty\\.(nil\\.(already|nothing|own)|cause\\.(not-missed|already|nothing)"
                        + "|said\\.(upcoming|met|already-.*|not-.*))"));
        assertThat(told).isEqualTo(reasons);
    }

    @Test
    void a_reason_that_is_missing_or_names_a_private_person_is_refused_beside_what_was_typed() {
        var head = visitor(office.hire("辛首责", idle.id(), Role.HEAD));
        var path = "/obligations/" + idle.id() + "/owed.monthly/2025-02";
        head.get(path);
        var empty = head.post(path + "/statements", "sort", "CAUSE", "reason", "  ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("理由");
        var phone = head.post(path + "/statements", "sort", "CAUSE", "reason", "请问 13800138000");
        assertThat(phone.statusCode()).isEqualTo(422);
        assertThat(phone.body()).contains("电话号码", "请问 13800138000</textarea>");
        var unknown = head.post(path + "/statements", "sort", "PRAISE", "reason", "好");
        assertThat(unknown.statusCode()).isBetween(400, 422);
        assertThat(unknown.body()).doesNotContain("Exception", "PRAISE\"");
    }

    private static void refused(Set<String> told, Visitor who, String path, String sort, int status, String why) {
        who.get(path);
        var answer = who.post(path + "/statements", "sort", sort, "reason", "机构改革");
        assertThat(answer.statusCode()).as("%s %s", sort, path).isEqualTo(status);
        assertThat(answer.body()).as("%s %s", sort, path).contains(why);
        told.add(why);
    }

    private static void said(Visitor who, String path, String sort, String then) {
        who.get(path);
        var answer = who.post(path + "/statements", "sort", sort, "reason", "机构改革");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(who.get(Visitor.target(answer).orElseThrow()).body()).contains(then);
    }

    private static Visitor visitor(AccountId account) {
        var visitor = new Visitor(office.site).with("Accept-Language", "zh-CN");
        visitor.get("/sign-in/" + office.link(account));
        return visitor;
    }

    private static Set<String> texts(Predicate<String> code) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(code)
                .map(texts::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Ledger ledger() {
        return office.site.bean(Ledger.class);
    }

    private static RecordId confirmed(NewRecord work) {
        var made = ledger().submit(work, recorder).id();
        ledger().confirm(made, confirmer);
        return made;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    private static NewRecord paper(LocalDate day) {
        var values = Values.of(Map.of("title", new Value.Text("材料")));
        return new NewRecord(bureau.id(), new KindId("owed.paper"), day, values, List.of(), null);
    }

    private static NewRecord meeting(LocalDate day, String form, int expected, int actual) {
        return new NewRecord(
                bureau.id(), new KindId("owed.meeting"), day, values(form, expected, actual), List.of(), null);
    }

    private static NewRecord safety(LocalDate day) {
        var values = new HashMap<>(values("plain", 4, 4).byField());
        values.put("agenda", new Value.Items(List.of(new Value.Item("owed.safety", "防汛"))));
        return new NewRecord(bureau.id(), new KindId("owed.meeting"), day, Values.of(values), List.of(), null);
    }

    private static Values values(String form, int expected, int actual) {
        var values = new HashMap<String, Value>();
        values.put("title", new Value.Text("例会"));
        values.put("form", new Value.Choice(List.of(form)));
        values.put("expected", new Value.Quantity(BigDecimal.valueOf(expected)));
        values.put("actual", new Value.Quantity(BigDecimal.valueOf(actual)));
        var absent = new ArrayList<Value.Absence>();
        for (int i = actual; i < expected; i++)
            absent.add(new Value.Absence(Value.Who.outsider("张" + i), Value.Reason.LEAVE));
        if (!absent.isEmpty()) values.put("absent", new Value.Absences(absent));
        return Values.of(values);
    }
}
