package shilu.task.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import shilu.programme.Value;
import shilu.task.internal.Change.Changed;
import shilu.task.internal.Change.Gone;
import shilu.task.internal.Change.Kept;
import shilu.task.internal.Change.Opened;

class ChangeTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    @Test
    void what_is_decided_first_opens_a_task_each() {
        var found = List.of(found(0, "甲", MARCH), found(1, "乙", APRIL));
        assertThat(Change.between(List.of(), found))
                .containsExactly(new Opened(found.get(0)), new Opened(found.get(1)));
    }

    @Test
    void a_decision_that_moves_in_the_list_is_still_the_same() {
        var before = List.of(kept(1, 0, "甲", MARCH, true), kept(2, 1, "乙", APRIL, true));
        assertThat(Change.between(before, List.of(found(0, "乙", APRIL), found(1, "甲", MARCH))))
                .isEmpty();
    }

    @Test
    void another_day_or_other_words_change_the_task_and_what_is_struck_goes() {
        var before = List.of(kept(1, 0, "甲", MARCH, true), kept(2, 1, "乙", MARCH, true), kept(3, 2, "丙", MARCH, true));
        var later = found(0, "甲", APRIL);
        var reworded = found(1, "乙，含二期", MARCH);
        assertThat(Change.between(before, List.of(later, reworded)))
                .containsExactly(new Changed(1, later), new Changed(2, reworded), new Gone(3));
    }

    @Test
    void a_settled_task_follows_nothing_and_no_second_one_is_opened_for_it() {
        var before = List.of(kept(1, 0, "甲", MARCH, false));
        assertThat(Change.between(before, List.of(found(0, "甲", APRIL)))).isEmpty();
        assertThat(Change.between(before, List.of())).isEmpty();
    }

    private static Found found(int item, String text, LocalDate due) {
        return new Found("decisions", item, 9, new Value.Item(null, text, Value.Who.outsider("办公室"), due));
    }

    private static Kept kept(int number, int item, String text, LocalDate due, boolean open) {
        return new Kept(number, found(item, text, due), open);
    }
}
