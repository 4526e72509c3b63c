package shilu.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shilu.common.Actor;
import shilu.common.Ids;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.common.Texts;
import shilu.duty.Asked;
import shilu.duty.Duties;
import shilu.duty.Obligation;
import shilu.installation.OfficeClock;
import shilu.programme.PackEdits.NewVersion;
import shilu.programme.PackEdits.Words;
import shilu.sample.World;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// A pack edited in the page, over a real database. Its ids are made up anew for each test, so nothing can know them.
class PackEditsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);
    private static final Texts TEXTS = new Texts();

    @TempDir
    Path folder;

    private final World world = World.fresh();
    private final Programmes programmes = World.bean(Programmes.class);
    private final PackHistory history = World.bean(PackHistory.class);
    private final PackEdits edits = World.bean(PackEdits.class);
    private final Unit bureau = world.unit("bureau", world.county);
    private final Unit other = world.unit("other", world.county);
    private final Actor admin = world.administrator();
    private final String s = "x" + Ids.fresh().substring(16).toLowerCase(java.util.Locale.ROOT);
    private final String pack = s + "-pack";
    private final String visits = s + ".duty-visits";
    private final String days = s + ".duty-days";
    private final ProgrammeId id = new ProgrammeId(bureau.id(), pack);

    @BeforeEach
    void in_force_for_a_year() throws IOException {
        World.bean(OfficeClock.class).standOn(TODAY);
        write("shared/pack.yaml", """
                id: shared
                short: all
                version: "7"
                name: 共用
                late-after-days: 30
                """);
        write("shared/records/all.yaml", """
                - id: all.note
                  name: 通报
                  sheet: 通报台账
                  day: [日期]
                  fields:
                    - id: level
                      name: 级别
                      type: choice
                      choices:
                        - id: county
                          name: 县级   # 本级
                """);
        write(pack + "/pack.yaml", """
                # 包头
                id: %s
                short: %s
                version: "2026.1" # 每改一次加一
                name: 走访责任制
                use: shared
                late-after-days: 30
                """.formatted(pack, s));
        write(pack + "/records/visits.yaml", """
                - id: %1$s.visit
                  name: 走访
                  sheet: 走访台账
                  day: [日期]
                  fields:
                    - id: form
                      name: 形式
                      type: choice
                      choices:
                        # 常用的在前
                        - id: home
                          name: 入户
                        - id: phone
                          name: 电话
                          en: By phone
                    - id: days
                      name: 天数
                      type: number
                """.formatted(s));
        write(pack + "/duties.yaml", """
                # 谁在几时做什么
                - id: %1$s.duty-visits
                  name: 走访服务对象   # 名称
                  role: in-charge
                  every: quarter       # 每季度
                  at-least: 1
                  due-within-days: 5
                  clause: 走访制度：每季度1次
                  met-by:
                    - kind: %1$s.visit

                # 全年天数
                - id: %1$s.duty-days
                  name: 下基层天数
                  en: Days with the people
                  role: first-responsible
                  every: year
                  total:
                    amount: 12   # 天
                    of: days
                    field: days
                  due-within-days: 10
                  clause: 走访制度：全年不少于12天
                  met-by:
                    - kind: %1$s.visit
                """.formatted(s));
        programmes.adopt(programmes.keep(world.region, folder.resolve(pack)), bureau.id(), NEW_YEAR, YEARS_END, admin);
    }

    @AfterEach
    void the_clock_goes_on() {
        World.bean(OfficeClock.class).standOn(LocalDate.now(OfficeClock.OFFICE));
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private PackEdit edit() {
        return edits.edit(id, admin).orElseThrow();
    }

    private void duty(String duty, String... keysAndWords) {
        edits.duty(id, edit().revision(), duty, typed(keysAndWords), admin);
    }

    private static Map<String, String> typed(String... keysAndWords) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < keysAndWords.length; i += 2) typed.put(keysAndWords[i], keysAndWords[i + 1]);
        return typed;
    }

    private Programmes.Adoption adopt(LocalDate from) {
        var as = new NewVersion(edit().next(), "依据县发〔2026〕5号", from, YEARS_END);
        return edits.adopt(id, edit().revision(), as, admin);
    }

    private List<Obligation> obligations(String duty, String period) {
        var asked = new Asked(
                world.region, Period.parse(period), World.bean(Positions.class).last(world.region), TODAY);
        return World.bean(Duties.class).obligations(bureau.id(), asked).stream()
                .filter(one -> one.duty().id().equals(duty))
                .toList();
    }

    private Map<String, String> files(long position) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(history.zip(id, position, admin)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<Problem> refused(ThrowingCallable act) {
        var problems = new ArrayList<Problem>();
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> problems.addAll(no.problems()));
        return problems;
    }

    @Test
    void a_new_version_differs_in_the_lines_that_were_meant_and_checks_against_the_old() throws IOException {
        edits.begin(id, admin);
        duty(visits, "name", "走访慰问", "at-least", "2", "every", "half-year", "grace-days", "3", "en", "Visits");
        duty(days, "total", "16", "en", "");
        long old = history.versions(id, admin).getFirst().position();
        var adoption = adopt(JULY_1);
        var before = files(old);
        var after = files(adoption.position());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.get(pack + "/duties.yaml"))
                .isEqualTo(before.get(pack + "/duties.yaml")
                        .replace("name: 走访服务对象   #", "name: 走访慰问   #")
                        .replace("# 名称\n", "# 名称\n  en: Visits\n")
                        .replace("every: quarter       #", "every: half-year       #")
                        .replace("at-least: 1", "at-least: 2")
                        .replace("due-within-days: 5\n", "due-within-days: 5\n  grace-days: 3\n")
                        .replace("amount: 12   #", "amount: 16   #")
                        .replace("  en: Days with the people\n", ""));
        assertThat(after.get(pack + "/pack.yaml"))
                .isEqualTo(before.get(pack + "/pack.yaml").replace("\"2026.1\" #", "\"2026.2\" #"));
        assertThat(after.get("shared/pack.yaml")).isEqualTo(before.get("shared/pack.yaml"));
        for (var file : after.entrySet()) write("taken/" + file.getKey(), file.getValue());
        assertThat(Packs.faults(folder.resolve("taken/" + pack))).isEmpty();
        assertThat(Packs.changes(folder.resolve("taken/" + pack), folder.resolve(pack)))
                .isEmpty();
    }

    @Test
    void periods_that_ended_before_keep_the_old_version_and_later_ones_follow_the_new() {
        edits.begin(id, admin);
        duty(visits, "at-least", "3", "due-within-days", "8");
        assertThat(obligations(visits, "2026"))
                .extracting(one -> one.needed().intValue())
                .containsOnly(1);
        adopt(JULY_1);
        assertThat(obligations(visits, "2026"))
                .extracting(one -> one.needed().intValue())
                .containsExactly(1, 1, 3, 3);
        assertThat(obligations(visits, "2026").get(1).duty().dueWithinDays()).isEqualTo(5);
        assertThat(obligations(visits, "2026").get(2).duty().dueWithinDays()).isEqualTo(8);
        assertThat(edits.edit(id, admin)).isEmpty();
        var versions = history.versions(id, admin);
        assertThat(versions).extracting(Adopted::version).containsExactly("2026.2", "2026.1");
        assertThat(versions.getFirst().note()).isEqualTo("依据县发〔2026〕5号");
        assertThat(versions.getFirst().who()).isEqualTo(admin.person());
        assertThat(history.standing(id, admin).today()).isEqualTo(versions.getLast());
        assertThat(history.standing(id, admin).ahead()).isEqualTo(versions.getFirst());
    }

    @Test
    void nothing_holds_before_it_is_adopted_and_a_dropped_edit_leaves_nothing() {
        edits.begin(id, admin);
        duty(visits, "at-least", "3");
        assertThat(obligations(visits, "2026Q3").getFirst().needed().intValue()).isEqualTo(1);
        edits.drop(id, edit().revision(), admin);
        assertThat(edits.edit(id, admin)).isEmpty();
        edits.begin(id, admin);
        assertThat(edit().difference().isEmpty()).isTrue();
    }

    @Test
    void the_difference_is_told_in_words_and_in_lines() {
        edits.begin(id, admin);
        duty(visits, "every", "half-year");
        var difference = edit().difference();
        assertThat(difference.changes())
                .containsExactly(new PackDifference.Change(
                        new Label("走访服务对象", "走访服务对象"), new Label("", ""), "every", "quarter", "half-year"));
        assertThat(difference.files()).hasSize(1);
        var lines = difference.files().getFirst();
        assertThat(lines.file()).isEqualTo(pack + "/duties.yaml");
        assertThat(lines.lines().stream()
                        .filter(line -> line.sort() == PackDifference.Line.Sort.CAME
                                || line.sort() == PackDifference.Line.Sort.WENT)
                        .map(PackDifference.Line::text))
                .containsExactly("  every: quarter       # 每季度", "  every: half-year       # 每季度");
    }

    @Test
    void what_follows_is_counted_before_anything_holds() {
        edits.begin(id, admin);
        duty(visits, "at-least", "3");
        var as = new NewVersion(edit().next(), "依据", JULY_1, YEARS_END);
        var lines = edits.consequences(id, as, admin);
        assertThat(lines).extracting(Problem::code).containsExactly("duty.adoption.units", "duty.adoption.duty");
        assertThat(lines.get(1).details()).containsExactly("走访服务对象", 1, 2, 0L);
        var today = new NewVersion(edit().next(), "依据", TODAY, YEARS_END);
        assertThat(edits.consequences(id, today, admin).get(1).details()).containsExactly("走访服务对象", 1, 3, 1L);
        duty(visits, "at-least", "1", "name", "走访慰问");
        assertThat(edits.consequences(id, as, admin)).extracting(Problem::code).containsExactly("duty.adoption.none");
        duty(visits, "every", "month");
        assertThat(edits.consequences(id, as, admin))
                .extracting(Problem::code)
                .containsExactly("duty.adoption.units", "duty.adoption.periods");
        assertThat(obligations(visits, "2026")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', programme.edit.missing",
        "name, 群众思想倾向走访, pack.limit.word",
        "at-least, 0, programme.edit.whole",
        "at-least, 两次, programme.edit.whole",
        "every, daily, programme.edit.choice",
        "on, 02-30, programme.edit.day",
        "on, 03-31, programme.edit.yearly",
        "anchor, q1, programme.edit.yearly",
        "grace-days, 90, programme.edit.grace",
        "due-within-days, 400, programme.edit.whole",
        "attendance-target, 90, programme.edit.attendance",
        "attendance-target, 101, programme.edit.number",
        "clause, '', programme.edit.missing"
    })
    void every_fault_is_told_beside_the_field_in_both_languages(String key, String word, String code) {
        edits.begin(id, admin);
        var problems = refused(() -> duty(visits, key, word));
        assertThat(problems).extracting(Problem::code).containsExactly(code);
        assertThat(problems.getFirst().field()).isEqualTo(key);
        assertThat(TEXTS.of(java.util.Locale.CHINESE, problems.getFirst())).doesNotContain(code, ".yaml", "every:");
        assertThat(TEXTS.of(java.util.Locale.ENGLISH, problems.getFirst())).doesNotContain(code, ".yaml", "every:");
        assertThat(edit().revision()).isEqualTo(1);
        assertThat(edit().difference().isEmpty()).isTrue();
    }

    @Test
    void a_total_cannot_go_on_event_and_all_that_cannot_be_read_is_told_at_once() {
        edits.begin(id, admin);
        assertThat(refused(() -> duty(days, "every", "event")))
                .extracting(Problem::code, Problem::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("programme.edit.on-event", "total"));
        assertThat(refused(() -> duty(days, "total", "0", "on", "13-01", "name", "")))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("total", "on", "name");
        duty(days, "on", "6月30日、12-31");
        assertThat(edit().content().duty(days).orElseThrow().on()).hasSize(2);
    }

    @Test
    void a_choice_is_renamed_and_added_and_keeps_its_id_and_none_in_force_goes() throws IOException {
        edits.begin(id, admin);
        var entry = s + ".visit";
        edits.choices(
                id,
                edit().revision(),
                entry,
                "form",
                List.of(
                        new Words("home", "上门走访", ""),
                        new Words("phone", "电话", "By phone"),
                        new Words("", "视频连线", "Video call"),
                        new Words("", "来信: 复信", ""),
                        new Words("", "", "")),
                admin);
        var choices =
                edit().content().choices(entry, "form").orElseThrow().field().choices();
        assertThat(choices).extracting(Field.Choice::id).containsExactly("home", "phone", "video-call", "choice-1");
        assertThat(choices).extracting(choice -> choice.name().zh()).containsExactly("上门走访", "电话", "视频连线", "来信: 复信");
        assertThat(refused(() -> edits.choices(
                        id,
                        edit().revision(),
                        entry,
                        "form",
                        List.of(new Words("home", "", ""), new Words("phone", "电话", "")),
                        admin)))
                .containsExactly(Problem.about("name.home", "programme.edit.choice-gone", "上门走访"));
        assertThat(refused(() -> edits.choices(
                        id,
                        edit().revision(),
                        entry,
                        "form",
                        List.of(new Words("home", "上门走访", ""), new Words("", "电话", "")),
                        admin)))
                .containsExactly(Problem.about("added-name-0", "pack.name.twice", "电话"));
        edits.choices(
                id,
                edit().revision(),
                entry,
                "form",
                List.of(new Words("home", "上门走访", ""), new Words("choice-1", "", "")),
                admin);
        long old = history.versions(id, admin).getFirst().position();
        var before = files(old).get(pack + "/records/visits.yaml");
        assertThat(files(adopt(TODAY).position()).get(pack + "/records/visits.yaml"))
                .isEqualTo(
                        before.replace("name: 入户", "name: 上门走访")
                                .replace(
                                        "en: By phone\n",
                                        "en: By phone\n        - id: video-call\n          name: 视频连线\n          en: Video call\n"));
        var kind = new KindId(entry);
        assertThat(choices(kind, TODAY.minusDays(1))).containsExactly("入户", "电话");
        assertThat(choices(kind, TODAY)).containsExactly("上门走访", "电话", "视频连线");
    }

    private List<String> choices(KindId kind, LocalDate day) {
        return programmes
                .inForce(
                        world.region,
                        bureau.id(),
                        day,
                        World.bean(Positions.class).last(world.region))
                .kind(kind)
                .orElseThrow()
                .fields()
                .stream()
                .flatMap(field -> field.choices().stream())
                .map(choice -> choice.name().zh())
                .toList();
    }

    @Test
    void a_shared_choice_is_edited_with_the_pack_that_uses_it_and_stays_when_another_is_edited_later()
            throws IOException {
        write(s + "-twin/pack.yaml", """
                id: %1$s-twin
                short: %1$st
                version: "1"
                name: 另一责任制
                use: shared
                late-after-days: 30
                """.formatted(s));
        write(s + "-twin/duties.yaml", """
                - id: %1$st.duty-note
                  name: 通报
                  role: in-charge
                  every: year
                  at-least: 1
                  clause: 通报制度
                  met-by:
                    - kind: all.note
                """.formatted(s));
        programmes.adopt(
                programmes.keep(world.region, folder.resolve(s + "-twin")), bureau.id(), NEW_YEAR, YEARS_END, admin);
        edits.begin(id, admin);
        edits.choices(
                id,
                edit().revision(),
                "all.note",
                "level",
                List.of(new Words("county", "县级", ""), new Words("", "市级", "City")),
                admin);
        var files = files(adopt(TODAY).position());
        assertThat(files.get("shared/pack.yaml")).contains("version: \"8\"");
        assertThat(files.get("shared/records/all.yaml")).contains("name: 县级   # 本级");
        var kind = new KindId("all.note");
        assertThat(choices(kind, TODAY)).containsExactly("县级", "市级");

        var twin = new ProgrammeId(bureau.id(), s + "-twin");
        var begun = edits.begin(twin, admin);
        edits.duty(twin, begun.revision(), s + "t.duty-note", typed("at-least", "2"), admin);
        var standing = edits.edit(twin, admin).orElseThrow();
        var as = new NewVersion(standing.next(), "依据", TODAY, YEARS_END);
        edits.adopt(twin, standing.revision(), as, admin);
        assertThat(choices(kind, TODAY)).containsExactly("县级", "市级");
    }

    @Test
    void of_two_editors_the_second_is_told_and_nothing_of_the_first_is_lost() {
        var second = world.administrator();
        edits.begin(id, admin);
        assertThat(edits.begin(id, second).begunBy()).isEqualTo(admin.person());
        int seen = edit().revision();
        duty(visits, "at-least", "2");
        assertThat(refused(() -> edits.duty(id, seen, visits, typed("at-least", "3"), second)))
                .extracting(Problem::code)
                .containsExactly("programme.edit.changed");
        assertThat(refused(() -> edits.drop(id, seen, second)))
                .extracting(Problem::code)
                .containsExactly("programme.edit.changed");
        var as = new NewVersion("2026.2", "依据", JULY_1, YEARS_END);
        assertThat(refused(() -> edits.adopt(id, seen, as, second)))
                .extracting(Problem::code)
                .containsExactly("programme.edit.changed");
        assertThat(edit().content().duty(visits).orElseThrow().atLeast()).isEqualTo(2);
        assertThat(edit().changedBy()).isEqualTo(admin.person());
    }

    @Test
    void an_edit_that_was_overtaken_by_another_version_is_not_adopted() throws IOException {
        edits.begin(id, admin);
        duty(visits, "at-least", "2");
        Files.writeString(
                folder.resolve(pack + "/pack.yaml"),
                Files.readString(folder.resolve(pack + "/pack.yaml")).replace("2026.1", "2026.5"));
        programmes.adopt(programmes.keep(world.region, folder.resolve(pack)), bureau.id(), JULY_1, YEARS_END, admin);
        assertThat(refused(() -> adopt(JULY_1))).extracting(Problem::code).containsExactly("programme.edit.overtaken");
    }

    @Test
    void days_that_are_over_and_numbers_that_were_used_are_refused_with_all_else_that_is_wrong() {
        edits.begin(id, admin);
        assertThat(refused(() -> adopt(JULY_1))).extracting(Problem::code).containsExactly("programme.edit.nothing");
        duty(visits, "at-least", "2");
        var bad = new NewVersion("2026.1", " ", TODAY.minusDays(1), YEARS_END.minusDays(1));
        assertThat(refused(() -> edits.adopt(id, edit().revision(), bad, admin)))
                .extracting(Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("version", "programme.edit.version.taken"),
                        org.assertj.core.groups.Tuple.tuple("note", "programme.edit.note"),
                        org.assertj.core.groups.Tuple.tuple("from", "programme.edit.from.past"),
                        org.assertj.core.groups.Tuple.tuple("to", "programme.edit.to.shorter"));
        var late = new NewVersion("v2", "依据", LocalDate.of(2027, 1, 2), LocalDate.of(2027, 12, 31));
        assertThat(refused(() -> edits.consequences(id, late, admin)))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("programme.edit.version.form", "programme.edit.from.gap");
        var next = new NewVersion("2027.1", "新的一年", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        edits.adopt(id, edit().revision(), next, admin);
        assertThat(obligations(visits, "2026Q4").getFirst().needed().intValue()).isEqualTo(1);
        assertThat(obligations(visits, "2027Q1").getFirst().needed().intValue()).isEqualTo(2);
    }

    @Test
    void who_is_asked_reads_it_and_only_who_administers_the_unit_edits_it() {
        var recorder = world.actor(bureau.id(), Role.RECORDER, Role.HEAD, Role.SUPERIOR);
        var superior = world.actor(world.county.id(), Role.SUPERIOR);
        var elsewhere = world.actor(other.id(), Role.SYSTEM_ADMIN, Role.HEAD);
        var security = world.actor(world.county.id(), Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        for (var reader : List.of(recorder, superior, admin))
            assertThat(history.standing(reader))
                    .extracting(PackHistory.Standing::id)
                    .contains(id);
        for (var stranger : List.of(elsewhere, security)) {
            assertThat(history.standing(stranger)).isEmpty();
            assertThatThrownBy(() -> history.versions(id, stranger)).isInstanceOf(NotThere.class);
        }
        for (var reader : List.of(recorder, superior, elsewhere, security)) {
            assertThat(edits.mayEdit(id, reader)).isFalse();
            assertThatThrownBy(() -> edits.begin(id, reader)).isInstanceOf(NotThere.class);
        }
        edits.begin(id, admin);
        for (var reader : List.of(recorder, superior, elsewhere, security)) {
            assertThat(edits.edit(id, reader)).isEmpty();
            assertThatThrownBy(() -> edits.duty(id, 1, visits, typed("at-least", "2"), reader))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> edits.drop(id, 1, reader)).isInstanceOf(NotThere.class);
        }
    }
}
