package shilu.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.document.Docx;
import shilu.document.Fonts;
import shilu.document.Pages;
import shilu.document.Rendering;
import shilu.document.internal.WordFile;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Paper;
import shilu.programme.Value;
import shilu.programme.Value.Absence;
import shilu.programme.Value.Item;
import shilu.programme.Value.Reason;
import shilu.programme.Value.Who;
import shilu.programme.Values;
import shilu.sample.World;
import shilu.unit.People;
import shilu.unit.Unit;

/// Notice and sign-in sheet from a draft, record and minutes from a record, as Word files.
class PapersTest {
    private static final KindId MEETING = new KindId("common.meeting");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final String LONG = "全县住房和城乡建设领域安全生产隐患排查治理暨防汛准备工作第一季度调度推进会议";

    private final World world = World.fresh();
    private final Unit bureau = world.unit("水务局", world.county);
    private final Actor recorder = world.actor(bureau.id(), Role.RECORDER);
    private final Papers papers = World.bean(Papers.class);

    PapersTest() {
        world.adopt("packs/ideology-responsibility");
    }

    @Test
    void before_the_meeting_there_are_notice_and_sign_in_sheet_and_afterwards_record_and_minutes() {
        assertThat(papers.of(draft(Map.of()))).extracting(Paper::id).containsExactly("common.notice", "common.sign-in");
        assertThat(papers.of(met(Map.of())))
                .extracting(Paper::id)
                .containsExactly("common.meeting-record", "common.minutes");
        var training = World.bean(Drafts.class).begin(bureau.id(), new KindId("common.training"), recorder);
        assertThat(papers.of(training)).isEmpty();
    }

    @Test
    void the_notice_says_when_where_and_about_what_and_leaves_lines_for_the_rest() {
        var draft = draft(Map.of("f.title", "防汛工作会议", "f.agenda", "研究防汛预案\n部署值守", "f.expected", "12"));
        assertThat(lines(draft, "common.notice"))
                .contains(
                        "定于2026年3月5日召开防汛工作会议，现将有关事项通知如下。",
                        "2026年3月5日＿＿时＿＿分",
                        "＿＿＿＿＿＿＿＿",
                        "1.研究防汛预案",
                        "2.部署值守",
                        "应到12人。列席人员：＿＿＿＿＿＿＿＿。",
                        bureau.name())
                .noneMatch(line -> line.contains("null") || line.contains("{{"));
        assertThat(lines(draft(Map.of()), "common.notice"))
                .contains("关于召开＿＿＿＿＿＿＿＿的通知")
                .noneMatch(line -> line.contains("null"));
    }

    @Test
    void the_sign_in_sheet_names_whom_the_draft_names_and_has_rows_for_all_who_are_expected() {
        var person = World.bean(People.class).add(bureau.id(), "曾文", "局长", world.administrator());
        var draft = draft(Map.of("f.host", "曾文", "f.observers", "外来人", "f.expected", "6", "f.absent", "李四（出差）"));
        var lines = lines(draft, "common.sign-in");
        var rows = lines.subList(lines.indexOf("序号|姓名|单位及职务|签名|备注") + 1, lines.size());
        assertThat(rows)
                .startsWith("1|曾文|" + bureau.shortName() + " " + person.post() + "||", "2|外来人|||", "3|李四|||出差", "4||||")
                .hasSize(9);
    }

    @Test
    void record_and_minutes_say_everything_that_was_entered() {
        var record = met(Map.of(
                "decisions",
                new Value.Items(List.of(
                        new Item(null, "检修二号泵站", Who.outsider("工程科"), LocalDate.of(2026, 3, 31)),
                        new Item(null, "修订预案"))),
                "absent",
                new Value.Absences(List.of(new Absence(Who.outsider("李四"), Reason.TRAVEL))),
                "actual",
                new Value.Quantity(new BigDecimal(11))));
        assertThat(lines(record, "common.meeting-record"))
                .contains(
                        "主持人：张三",
                        "地点：＿＿＿＿＿＿＿＿",
                        "应到：12",
                        "实到：11",
                        "缺席及原因：李四（出差）",
                        "1.研究防汛预案",
                        "1|检修二号泵站|工程科|2026年3月31日",
                        "2|修订预案||");
        assertThat(lines(record, "common.minutes"))
                .contains("1|检修二号泵站|工程科|2026年3月31日", "缺席及原因：李四（出差）")
                .anyMatch(line -> line.contains("张三主持，应到12人，实到11人"));
        assertThat(lines(met(Map.of()), "common.minutes")).contains("1|||", "3|||");
    }

    @Test
    void a_paper_is_called_so_that_people_find_it_and_carries_nothing_to_verify() {
        var file = papers.write(met(Map.of("title", new Value.Text("防汛/值守：\"会议\""))), "common.minutes")
                .orElseThrow();
        assertThat(file.name()).isEqualTo("纪要-防汛 值守： 会议-2026-03-05.docx");
        assertThat(WordFile.open(file.docx()).names()).noneMatch(name -> name.startsWith("customXml"));
        assertThat(papers.write(met(Map.of()), "common.notice")).isEmpty();
    }

    /// Measured on rendered pages: 200 expected, a long title, long names.
    @Test
    void long_sheets_repeat_their_head_and_nothing_leaves_the_text_area(@TempDir Path folder) throws Exception {
        var names = String.join(
                "、",
                IntStream.range(0, 40)
                        .mapToObj(i -> "欧阳" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + "某" + "一二三四".charAt(i / 10))
                        .toList());
        var draft = draft(Map.of("f.title", LONG, "f.expected", "200", "f.observers", names));
        var decisions = IntStream.range(0, 30)
                .mapToObj(i -> new Item(
                        null,
                        "由责任单位牵头逐项核对台账并于期限前报送书面情况，第" + (i + 1) + "项",
                        Who.outsider("住房和城乡建设领域安全生产专业委员会办公室"),
                        LocalDate.of(2026, 12, 31)))
                .toList();
        var record = met(Map.of("title", new Value.Text(LONG), "decisions", new Value.Items(decisions)));
        var made = new TreeMap<String, byte[]>();
        for (var id : List.of("common.notice", "common.sign-in"))
            made.put(id, papers.write(draft, id, recorder).orElseThrow().docx());
        for (var id : List.of("common.meeting-record", "common.minutes"))
            made.put(id, papers.write(record, id).orElseThrow().docx());
        var pdfs = Rendering.in(folder, Fonts.installed()).pdfs(List.copyOf(made.values()));
        keep(List.copyOf(made.keySet()), pdfs);
        for (var pdf : pdfs)
            for (var page : Pages.of(pdf)) {
                assertThat(page.width()).isCloseTo(210, within(0.5));
                assertThat(page.body()).allSatisfy(line -> {
                    assertThat(line.left()).isGreaterThan(27);
                    assertThat(line.right()).isLessThan(28 + 156 + 1);
                    assertThat(line.bottom()).isLessThan(37 + 225 + 1);
                });
            }
        var sheet = Pages.of(pdfs.get(List.copyOf(made.keySet()).indexOf("common.sign-in")));
        assertThat(sheet).hasSizeGreaterThan(9);
        assertThat(sheet.subList(1, sheet.size()))
                .allSatisfy(page -> assertThat(page.body().getFirst().text()).isEqualTo("序号姓名单位及职务签名备注"));
        assertThat(sheet.getLast().body()).hasSizeGreaterThan(1);
    }

    /// With `-Dshilu.pictures`, to be looked at.
    private static void keep(List<String> names, List<byte[]> pdfs) throws Exception {
        if (System.getProperty("shilu.pictures") == null) return;
        var folder = Files.createDirectories(Path.of("target", "papers"));
        for (int i = 0; i < pdfs.size(); i++) Files.write(folder.resolve(names.get(i) + ".pdf"), pdfs.get(i));
    }

    private Draft draft(Map<String, String> fields) {
        var drafts = World.bean(Drafts.class);
        var typed = new TreeMap<>(fields);
        typed.put(Draft.DAY, DAY.toString());
        var begun = drafts.begin(bureau.id(), MEETING, recorder);
        return drafts.save(begun.id(), new Drafts.Written(1, typed, null, ""), recorder)
                .draft();
    }

    private WorkRecord met(Map<String, Value> more) {
        var values = new TreeMap<String, Value>(Map.of(
                "title", new Value.Text("防汛工作会议"),
                "host", new Value.People(List.of(Who.outsider("张三"))),
                "agenda", new Value.Items(List.of(new Item(null, "研究防汛预案"))),
                "expected", new Value.Quantity(new BigDecimal(12)),
                "actual", new Value.Quantity(new BigDecimal(12))));
        values.putAll(more);
        return World.bean(Ledger.class)
                .submit(new NewRecord(bureau.id(), MEETING, DAY, new Values(values), List.of(), null), recorder);
    }

    private List<String> lines(Draft draft, String paper) {
        return Docx.lines(papers.write(draft, paper, recorder).orElseThrow().docx());
    }

    private List<String> lines(WorkRecord record, String paper) {
        return Docx.lines(papers.write(record, paper).orElseThrow().docx());
    }
}
