package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.ledger.Drafts.Written;
import shilu.programme.KindId;
import shilu.sample.World;

class DraftsTest {
    private static final KindId MEETING = new KindId("tiny.meeting");
    private static final Map<String, String> WHOLE = Map.of(
            "day", Bureau.DAY.toString(), "f.title", "学习会", "f.form", "plain", "f.expected", "9", "f.actual", "9");

    private final Bureau bureau = new Bureau(World.application());
    private final Drafts drafts = World.bean(Drafts.class);

    @Test
    void a_draft_counts_nowhere_until_it_is_submitted_and_ends_with_that() {
        var draft = written(WHOLE);
        long before = bureau.position();
        assertThat(bureau.ledger.find(RecordQuery.all(), bureau.recorder).total())
                .isZero();
        var record = drafts.submit(draft.id(), bureau.recorder);
        assertThat(bureau.position()).isEqualTo(before + 1);
        bureau.ledger.confirm(record.id(), bureau.confirmer);
        assertThat(bureau.present()).isEqualByComparingTo("9");
        var ended = drafts.draft(draft.id(), bureau.recorder).orElseThrow();
        assertThat(ended.record()).isEqualTo(record.id());
        assertThat(ended.fields()).isEmpty();
        refused("ledger.draft.submitted", () -> drafts.submit(draft.id(), bureau.recorder));
        refused("ledger.draft.submitted", () -> save(draft, bureau.recorder, 9, Map.of("f.title", "再写")));
        assertThat(bureau.ledger.find(RecordQuery.all(), bureau.recorder).total())
                .isEqualTo(1);
    }

    @Test
    void what_is_missing_or_unreadable_is_told_by_the_name_of_the_form_and_nothing_is_submitted() {
        var draft = written(Map.of("day", "昨天", "f.title", "", "f.actual", "许多"));
        var refused = catchThrowableOfType(Refused.class, () -> drafts.submit(draft.id(), bureau.recorder));
        assertThat(refused.problems()).extracting(Problem::field).contains("day", "f.actual");
        var mended = save(draft, bureau.recorder, 9, Map.of("day", Bureau.DAY.toString()))
                .draft();
        assertThat(drafts.problems(mended, bureau.recorder))
                .extracting(Problem::field)
                .contains("f.title", "f.actual")
                .doesNotContain("day");
        assertThat(drafts.draft(draft.id(), bureau.recorder).orElseThrow().text("f.actual"))
                .isEqualTo("许多");
    }

    @Test
    void of_two_who_write_to_one_field_the_second_is_told_and_both_texts_are_there() {
        var draft = written(WHOLE);
        var colleague = bureau.actor(bureau.unit.id(), Role.RECORDER);
        save(draft, colleague, draft.version(), Map.of("f.title", "他写的"));
        var saving = save(draft, bureau.recorder, draft.version(), Map.of("f.title", "我写的", "f.actual", "8"));
        assertThat(saving.clashes()).containsExactly(Map.entry("f.title", "我写的"));
        assertThat(saving.draft().text("f.title")).isEqualTo("他写的");
        assertThat(saving.draft().text("f.actual"))
                .as("nobody else wrote there")
                .isEqualTo("8");
        var chosen = save(draft, bureau.recorder, saving.draft().version(), Map.of("f.title", "我写的"));
        assertThat(chosen.clashes()).isEmpty();
        assertThat(chosen.draft().text("f.title")).isEqualTo("我写的");
    }

    @Test
    void whoever_wrote_elsewhere_learns_what_changed_meanwhile() {
        var draft = written(WHOLE);
        var colleague = bureau.actor(bureau.unit.id(), Role.RECORDER);
        save(draft, colleague, draft.version(), Map.of("f.title", "他写的"));
        var saving = save(draft, bureau.recorder, draft.version(), Map.of("f.actual", "8"));
        assertThat(saving.clashes()).isEmpty();
        assertThat(saving.others()).containsExactly("f.title");
    }

    @Test
    void an_answer_that_got_lost_makes_no_clash_with_oneself() {
        var draft = written(Map.of());
        drafts.save(draft.id(), new Written(1, Map.of("f.title", "写到"), null, "page-a"), bureau.recorder);
        var again = new Written(1, Map.of("f.title", "写到这里"), null, "page-a");
        assertThat(drafts.save(draft.id(), again, bureau.recorder).clashes()).isEmpty();
        var other = new Written(1, Map.of("f.title", "另一窗口"), null, "page-b");
        assertThat(drafts.save(draft.id(), other, bureau.recorder).clashes()).containsKey("f.title");
    }

    @Test
    void only_who_records_for_the_unit_meets_its_drafts() {
        var draft = written(WHOLE);
        for (var stranger : List.of(
                bureau.actor(bureau.neighbour.id(), Role.RECORDER),
                bureau.actor(bureau.county.id(), Role.SUPERIOR),
                bureau.confirmer)) {
            assertThat(drafts.draft(draft.id(), stranger)).isEmpty();
            assertThat(drafts.open(9, stranger)).isEmpty();
            notThere(() -> save(draft, stranger, 9, Map.of("f.title", "改")));
            notThere(() -> drafts.submit(draft.id(), stranger));
            notThere(() -> drafts.remove(draft.id(), stranger));
        }
        assertThatThrownBy(() -> drafts.begin(bureau.unit.id(), MEETING, bureau.confirmer))
                .isInstanceOf(NotAllowed.class);
        notThere(() -> drafts.begin(bureau.neighbour.id(), MEETING, bureau.recorder));
        assertThat(drafts.open(9, bureau.both)).extracting(Draft::id).containsExactly(draft.id());
    }

    @Test
    void thrown_away_it_can_be_had_back() {
        var draft = written(WHOLE);
        drafts.remove(draft.id(), bureau.recorder);
        assertThat(drafts.open(9, bureau.recorder)).isEmpty();
        refused("ledger.draft.removed", () -> drafts.submit(draft.id(), bureau.recorder));
        assertThat(drafts.restore(draft.id(), bureau.recorder).text("f.title")).isEqualTo("学习会");
        assertThat(drafts.open(9, bureau.recorder)).hasSize(1);
    }

    @Test
    void opened_and_not_typed_into_it_is_not_offered_again() {
        drafts.begin(bureau.unit.id(), MEETING, bureau.recorder);
        assertThat(drafts.open(9, bureau.recorder)).isEmpty();
    }

    @Test
    void a_returned_record_is_mended_from_what_it_said() {
        var record = bureau.submitted(12);
        refused("ledger.resubmit.not-returned", () -> drafts.from(record.id(), bureau.recorder));
        bureau.ledger.giveBack(record.id(), "请核对人数", bureau.confirmer);
        var draft = drafts.from(record.id(), bureau.recorder);
        assertThat(drafts.from(record.id(), bureau.recorder).id()).isEqualTo(draft.id());
        assertThat(draft.text("f.title")).isEqualTo("学习会");
        save(draft, bureau.recorder, 1, Map.of("f.expected", "11", "f.actual", "11"));
        assertThat(drafts.submit(draft.id(), bureau.recorder).id()).isEqualTo(record.id());
        bureau.ledger.confirm(record.id(), bureau.confirmer);
        assertThat(bureau.present()).isEqualByComparingTo("11");
    }

    @Test
    void a_correction_says_why_and_does_not_undo_a_version_it_does_not_know() {
        var record = bureau.confirmed(12);
        var draft = drafts.from(record.id(), bureau.recorder);
        assertThat(draft.correction()).isTrue();
        refused("ledger.reason.missing", () -> drafts.submit(draft.id(), bureau.recorder));
        save(draft, bureau.recorder, 1, Map.of("f.actual", "10", "f.expected", "10", "reason", "数错了"));
        bureau.ledger.correct(record.id(), Bureau.DAY, Bureau.values(7), List.of(), "更早", bureau.both);
        bureau.ledger.confirm(record.id(), bureau.confirmer);
        refused("ledger.draft.overtaken", () -> drafts.submit(draft.id(), bureau.recorder));
        drafts.remove(draft.id(), bureau.recorder);
        var anew = drafts.from(record.id(), bureau.recorder);
        assertThat(anew.text("f.actual")).isEqualTo("7");
        save(anew, bureau.recorder, 1, Map.of("f.actual", "6", "f.expected", "6", "reason", "数错了"));
        drafts.submit(anew.id(), bureau.recorder);
        bureau.ledger.confirm(record.id(), bureau.confirmer);
        assertThat(bureau.present()).isEqualByComparingTo("6");
    }

    @Test
    void a_file_is_named_by_who_brought_it_and_then_by_all_who_go_on_with_the_draft() {
        var draft = written(WHOLE);
        var colleague = bureau.actor(bureau.unit.id(), Role.RECORDER);
        var file = bureau.evidences.keep(
                new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)), "纪要.pdf", colleague);
        var named = new Written(draft.version(), Map.of(), List.of(file), "");
        refused("ledger.evidence.unknown", () -> drafts.save(draft.id(), named, bureau.recorder));
        assertThat(bureau.evidences.open(draft.id(), file.id(), bureau.recorder))
                .isEmpty();
        drafts.save(draft.id(), named, colleague);
        assertThat(bureau.evidences.open(draft.id(), file.id(), bureau.recorder))
                .isPresent();
        assertThat(bureau.evidences.open(draft.id(), file.id(), bureau.actor(bureau.neighbour.id(), Role.RECORDER)))
                .isEmpty();
        assertThat(drafts.submit(draft.id(), bureau.recorder).current().evidence())
                .containsExactly(file);
    }

    @Test
    void the_next_begins_with_what_is_usual_and_today() {
        var draft = drafts.begin(bureau.unit.id(), MEETING, bureau.recorder);
        assertThat(draft.fields().keySet()).containsExactly("day");
        bureau.submitted(12);
        bureau.submitted(12);
        var next = drafts.begin(bureau.unit.id(), MEETING, bureau.recorder);
        assertThat(next.text("f.expected")).isEqualTo("12");
        assertThat(next.text("f.actual")).isEmpty();
        assertThat(next.text("f.title")).isEmpty();
        assertThat(drafts.kinds(bureau.unit.id(), bureau.recorder).getFirst().recorded())
                .isEqualTo(2);
        assertThat(drafts.kinds(bureau.unit.id(), bureau.both).getFirst().recorded())
                .isZero();
    }

    @Test
    void a_likely_double_is_found_and_nothing_is_blocked() {
        var record = bureau.submitted(12);
        var draft = written(WHOLE);
        assertThat(drafts.alike(draft, bureau.recorder))
                .extracting(alike -> alike.record().id())
                .containsExactly(record.id());
        var later = save(
                draft, bureau.recorder, 9, Map.of("day", Bureau.DAY.plusDays(1).toString()));
        assertThat(drafts.alike(later.draft(), bureau.recorder)).isEmpty();
        assertThat(drafts.submit(draft.id(), bureau.recorder).day()).isEqualTo(LocalDate.of(2025, 5, 7));
    }

    private Draft written(Map<String, String> fields) {
        var draft = drafts.begin(bureau.unit.id(), MEETING, bureau.recorder);
        return save(draft, bureau.recorder, 1, fields).draft();
    }

    private Drafts.Saving save(Draft draft, Actor actor, long read, Map<String, String> fields) {
        return drafts.save(draft.id(), new Written(read, fields, null, ""), actor);
    }

    private static void refused(String code, ThrowingCallable asked) {
        var refused = catchThrowableOfType(Refused.class, asked);
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.problems()).extracting(Problem::code).contains(code);
    }

    private static void notThere(ThrowingCallable asked) {
        assertThatThrownBy(asked).isExactlyInstanceOf(NotThere.class);
    }
}
