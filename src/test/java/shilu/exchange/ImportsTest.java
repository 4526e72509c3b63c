package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Ids;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.ledger.Drafts;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.ledger.RecordState;
import shilu.ledger.WorkRecord;
import shilu.programme.Value;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

class ImportsTest {
    private static final Path PHOTO =
            Path.of("packs/ideology-responsibility/sample/housing/evidence/photo-meeting.jpg");

    @TempDir
    Path folder;

    private final Office office = new Office();
    private final Ledger ledger = World.bean(Ledger.class);

    @Test
    void rows_are_submitted_and_count_when_another_person_confirms_them_together() {
        var id = Objects.requireNonNull(office.take(meetings(book -> {})).id());
        assertThat(records()).hasSize(2).allMatch(record -> record.state() instanceof RecordState.Submitted);
        assertThatThrownBy(() -> office.imports.confirm(id, office.recorder)).isInstanceOf(Refused.class);
        assertThat(office.imports.confirm(id, office.confirmer)).isEqualTo(2);
        assertThat(records()).allMatch(WorkRecord::counts);
        assertThat(codes(() -> office.imports.confirm(id, office.confirmer))).containsExactly("import.nothing-waits");
        assertThatThrownBy(() -> office.imports.confirm(new ImportId("nothing"), office.confirmer))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void the_same_file_twice_adds_nothing_and_neither_do_its_rows_written_differently() {
        var file = meetings(book -> {});
        office.take(file);
        assertThat(office.take(file).preview().already()).isEqualTo(2);
        var rewritten = new Workbook().in1904().sheet("会议台账", Workbook.MEETING, "标题");
        rewritten.row(
                "会议台账",
                "序号",
                7,
                "会议名称",
                "三月办公会",
                "会议类型",
                "办公会",
                "会议时间",
                LocalDate.of(2025, 3, 4),
                "应到",
                "１２",
                "实到",
                12);
        var taken = office.take(rewritten.write(folder.resolve("again.xlsx")));
        assertThat(taken.id()).isNull();
        assertThat(records()).hasSize(2);
    }

    @Test
    void a_row_whose_record_was_withdrawn_may_come_again() {
        var file = meetings(book -> {});
        var id = Objects.requireNonNull(office.take(file).id());
        office.imports.confirm(id, office.confirmer);
        var record = records().getFirst();
        ledger.withdraw(record.id(), "记错单位", office.recorder);
        ledger.confirm(record.id(), office.confirmer);
        assertThat(office.take(file).preview().good()).isEqualTo(1);
    }

    @Test
    void a_row_that_stands_twice_is_taken_once_and_pointed_out() {
        var preview = office.preview(meetings(
                book -> book.row("会议台账", "会议名称", "三月办公会", "会议类型", "办公会", "会议时间", "2025/3/4", "应到", 12, "实到", 12)));
        assertThat(preview.good()).isEqualTo(2);
        assertThat(preview.already()).isEqualTo(1);
        assertThat(hints(preview)).containsExactly("import.row.twice");
    }

    @Test
    void a_name_two_of_the_units_bear_is_asked_back_and_nothing_is_taken() {
        var july = LocalDate.of(2025, 7, 1);
        var units = World.bean(Units.class);
        var first = section("甲-1", "宣传科");
        section("甲-2", "办公室");
        section("甲-3", "办公室");
        units.rename(first.id(), "宣教科", "宣教科", july, office.world.administrator());

        var shared = new Workbook().sheet("活动台账", Workbook.ACTIVITY);
        shared.row("活动台账", "单位", "办公室", "活动名称", "便民服务", "类型", "志愿服务", "时间", "2025-04-01", "参加人数", 20);
        shared.row("活动台账", "单位", "甲-2", "活动名称", "义诊", "类型", "志愿服务", "时间", "2025-04-01", "参加人数", 20);
        var refused =
                catchThrowableOfType(Refused.class, () -> office.take(shared.write(folder.resolve("shared.xlsx"))));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unit.shared");
            assertThat(problem.details()).contains(List.of("甲-2（单位甲局）", "甲-3（单位甲局）"));
            assertThat(Objects.requireNonNull(problem.place()).column()).isEqualTo("A");
        });
        assertThat(records()).isEmpty();

        var then = new Workbook().sheet("活动台账", Workbook.ACTIVITY);
        then.row("活动台账", "单位", "宣传科", "活动名称", "便民服务", "类型", "志愿服务", "时间", "2025-04-01", "参加人数", 20);
        then.row("活动台账", "单位", "宣教科", "活动名称", "义诊", "类型", "志愿服务", "时间", "2025-08-01", "参加人数", 20);
        office.take(then.write(folder.resolve("then.xlsx")));
        assertThat(records()).extracting(WorkRecord::unit).containsExactly(first.id(), first.id());
    }

    @Test
    void a_unit_of_a_shared_name_stays_the_same_when_its_record_is_written_again() {
        section("甲-2", "办公室");
        section("甲-3", "办公室");
        var headings = new ArrayList<>(Workbook.ACTIVITY);
        headings.add("联合单位");
        var book = new Workbook().sheet("活动台账", headings);
        book.row("活动台账", "活动名称", "便民服务", "类型", "志愿服务", "时间", "2025-04-01", "参加人数", 20, "联合单位", "甲-3、单位乙局");
        office.take(book.write(folder.resolve("joint.xlsx")));
        var record = records().getFirst();
        ledger.giveBack(record.id(), "请补充", office.confirmer);
        var draft = World.bean(Drafts.class).from(record.id(), office.recorder);
        assertThat(Objects.requireNonNull(draft.fields().get("f.partners")).text())
                .isEqualTo("甲-3、单位乙局");

        var shared = new Workbook().sheet("活动台账", headings);
        shared.row("活动台账", "活动名称", "义诊", "类型", "志愿服务", "时间", "2025-04-01", "参加人数", 20, "联合单位", "办公室");
        assertThat(codes(() -> office.take(shared.write(folder.resolve("which.xlsx")))))
                .containsExactly("unit.shared");
    }

    private Unit section(String code, String name) {
        var unit = new NewUnit(code, name, name, UnitType.DEPARTMENT, office.bureau.id());
        return World.bean(Units.class).open(unit, LocalDate.of(2020, 1, 1), office.world.administrator());
    }

    @Test
    void likely_doubles_are_pointed_out_across_sheets_and_against_the_ledger() {
        var file = meetings(book -> {
            book.row("会议台账", "会议名称", "安全生产法专题学习会", "会议类型", "专题会议", "会议时间", "2025-03-20", "应到", 12, "实到", 12);
            book.sheet("学习台账", Workbook.STUDY);
            book.row("学习台账", "学习时间", "2025年3月20日", "学习形式", "业务学习", "学习专题", "安全生产法", "应到", 12, "实到", 12);
            book.row("学习台账", "学习时间", "2025年3月21日", "学习形式", "业务学习", "学习专题", "安全生产法", "应到", 12, "实到", 12);
        });
        assertThat(hints(office.preview(file))).containsExactly("import.double.row");
        office.take(file);
        var later = new Workbook().sheet("学习台账", Workbook.STUDY);
        later.row("学习台账", "学习时间", "2025-03-20", "学习形式", "周学习会", "学习专题", "《安全生产法》", "应到", 10, "实到", 10);
        var preview = office.preview(later.write(folder.resolve("later.xlsx")));
        assertThat(preview.good()).isEqualTo(1);
        assertThat(hints(preview)).containsOnly("import.double.ledger");
    }

    @Test
    void evidence_is_found_beside_the_workbook_or_in_the_folder_named() throws IOException {
        var file = meetings(book -> book.row(
                "会议台账",
                "会议名称",
                "四月办公会",
                "会议类型",
                "办公会",
                "会议时间",
                "2025-04-01",
                "应到",
                12,
                "实到",
                12,
                "佐证材料",
                "现场.jpg；现场.jpg"));
        assertThat(office.preview(file).problems())
                .extracting(Problem::code)
                .containsExactly("import.evidence.missing");
        Files.copy(PHOTO, folder.resolve("现场.jpg"));
        var source = new Source(file, folder);
        office.imports.take(List.of(source), false, office.recorder, _ -> {});
        assertThat(records())
                .filteredOn(record -> record.title().equals("四月办公会"))
                .singleElement()
                .satisfies(record -> assertThat(record.current().evidence())
                        .singleElement()
                        .satisfies(ref -> assertThat(ref.name()).isEqualTo("现场.jpg")));
    }

    @Test
    void a_file_that_is_no_evidence_makes_its_row_a_bad_one() throws IOException {
        Files.createDirectories(folder.resolve("佐证材料"));
        Files.writeString(folder.resolve("佐证材料/说明.jpg"), "not a photo");
        var file = meetings(book -> book.row(
                "会议台账", "会议名称", "四月办公会", "会议类型", "办公会", "会议时间", "2025-04-01", "应到", 12, "实到", 12, "佐证材料", "说明.jpg"));
        var refused = catchThrowableOfType(Refused.class, () -> office.take(file));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("evidence.type");
            assertThat(problem.place()).hasToString("Place[file=book.xlsx, part=会议台账, line=4, column=K]");
        });
        assertThat(office.takeGoodRows(file).preview().good()).isEqualTo(2);
    }

    /// Evidence is judged as it is kept, so that all that is wrong is told at once; what nothing came to name goes.
    @Test
    void files_of_a_refused_import_do_not_stay_for_good() throws IOException {
        Files.createDirectories(folder.resolve("佐证材料"));
        Files.writeString(folder.resolve("佐证材料/签到表.pdf"), pdf());
        var refused = meetings(book -> {
            book.row(
                    "会议台账",
                    "会议名称",
                    "四月办公会",
                    "会议类型",
                    "办公会",
                    "会议时间",
                    "2025-04-01",
                    "应到",
                    12,
                    "实到",
                    12,
                    "佐证材料",
                    "签到表.pdf");
            book.row("会议台账", "会议名称", "五月办公会", "会议类型", "办公会", "会议时间", "2025-05-32", "应到", 12, "实到", 12);
        });
        assertThatThrownBy(() -> office.take(refused)).isInstanceOf(Refused.class);
        var clock = World.bean(OfficeClock.class);
        var evidences = World.bean(Evidences.class);
        try {
            clock.standOn(LocalDate.now(OfficeClock.OFFICE).plusDays(31));
            assertThat(evidences.clean(office.world.region)).isEqualTo(1);
        } finally {
            clock.standOn(LocalDate.now(OfficeClock.OFFICE));
        }
        office.takeGoodRows(refused);
        try {
            clock.standOn(LocalDate.now(OfficeClock.OFFICE).plusDays(31));
            assertThat(evidences.clean(office.world.region)).isZero();
        } finally {
            clock.standOn(LocalDate.now(OfficeClock.OFFICE));
        }
    }

    private static String pdf() {
        return "%PDF-1.7\n% " + Ids.fresh() + "\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    }

    @Test
    void agenda_items_carry_topics_and_names_become_people() {
        office.take(meetings(book -> book.row(
                "会议台账",
                "会议名称",
                "党组会第3次",
                "会议类型",
                "党组会",
                "会议时间",
                "2025-04-02",
                "应到",
                6,
                "实到",
                5,
                "主持人",
                "张三",
                "缺席及原因",
                "李四（开会）",
                "议题",
                "【意识形态】研究计划\n【安全生产】研究排查")));
        var values = records().stream()
                .filter(record -> record.title().equals("党组会第3次"))
                .findFirst()
                .orElseThrow()
                .current()
                .values();
        assertThat(values.get("agenda", Value.Items.class)
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .topic())
                .isEqualTo("ideology.work");
        assertThat(values.get("host", Value.People.class)
                        .orElseThrow()
                        .people()
                        .getFirst()
                        .person())
                .isNotNull();
        var absence = values.get("absent", Value.Absences.class)
                .orElseThrow()
                .absences()
                .getFirst();
        assertThat(absence.who().outsider()).isEqualTo("李四");
        assertThat(absence.reason()).isEqualTo(Value.Reason.OTHER);
    }

    @Test
    void sheets_are_told_apart_passed_over_or_put_right() {
        var book = new Workbook().sheet("会议台帐", Workbook.MEETING).sheet("通讯录", List.of("姓名", "科室"));
        var preview = office.preview(book.write(folder.resolve("book.xlsx")));
        assertThat(preview.problems()).extracting(Problem::code).containsExactly("import.sheet.nearest");
        assertThat(hints(preview)).containsExactly("import.sheet.passed-over");
    }

    @Test
    void a_workbook_without_any_ledger_says_so() {
        var book = new Workbook().sheet("通讯录", List.of("姓名", "科室"));
        assertThat(office.preview(book.write(folder.resolve("book.xlsx"))).problems())
                .extracting(Problem::code)
                .containsExactly("import.nothing");
    }

    @Test
    void who_does_not_record_does_not_import_and_who_records_for_two_names_the_unit() {
        var file = meetings(book -> {});
        assertThatThrownBy(() -> office.imports.preview(Office.sources(file), office.confirmer, _ -> {}))
                .isInstanceOf(NotAllowed.class);
        var two = office.world.actor(office.bureau.id(), Role.RECORDER, Role.RECORDER);
        var both = new shilu.common.Actor(
                two.region(),
                two.account(),
                two.person(),
                two.name(),
                new shilu.common.Scope(List.of(
                        new shilu.common.Scope.Grant(Role.RECORDER, office.bureau.id()),
                        new shilu.common.Scope.Grant(Role.RECORDER, office.neighbour.id()))));
        assertThat(office.imports.preview(Office.sources(file), both, _ -> {}).problems())
                .extracting(Problem::code)
                .containsOnly("import.unit.needed");
    }

    @Test
    void a_day_before_the_unit_was_there_is_told_as_that() {
        var file =
                meetings(book -> book.row("会议台账", "会议名称", "旧会", "会议类型", "办公会", "会议时间", "2019-12-31", "应到", 3, "实到", 3));
        assertThat(office.preview(file).problems()).extracting(Problem::code).contains("ledger.unit.not-open");
    }

    private Path meetings(java.util.function.Consumer<Workbook> more) {
        var book = new Workbook().sheet("会议台账", Workbook.MEETING);
        book.row("会议台账", "序号", 1, "会议名称", "三月办公会", "会议类型", "办公会", "会议时间", "2025年3月4日", "应到", 12, "实到", 12);
        book.row(
                "会议台账",
                "序号",
                2,
                "会议名称",
                "部署会",
                "会议类型",
                "部署会",
                "会议时间",
                LocalDate.of(2025, 3, 11),
                "应到",
                30,
                "实到",
                29,
                "缺席及原因",
                "李四（请假）");
        more.accept(book);
        return book.write(folder.resolve("book.xlsx"));
    }

    private List<WorkRecord> records() {
        return ledger.find(RecordQuery.all().paged(0, 100), office.recorder).records();
    }

    private static List<String> hints(Preview preview) {
        return preview.hints().stream().map(Problem::code).toList();
    }

    private static List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).problems().stream()
                .map(Problem::code)
                .toList();
    }
}
