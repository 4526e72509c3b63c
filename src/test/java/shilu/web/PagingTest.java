package shilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void a_page_beyond_the_end_is_the_last_one() {
        assertThat(Paging.of(9, 20, 41).number()).isEqualTo(3);
        assertThat(Paging.of(-1, 20, 41).number()).isEqualTo(1);
    }

    @Test
    void an_empty_list_has_one_page_that_needs_no_paging() {
        var paging = Paging.of(null, 20, 0);
        assertThat(paging.last()).isEqualTo(1);
        assertThat(paging.needed()).isFalse();
        assertThat(paging.offset()).isZero();
    }

    @Test
    void a_full_last_page_is_not_followed_by_an_empty_one() {
        assertThat(Paging.of(1, 20, 40).last()).isEqualTo(2);
    }

    @Test
    void what_was_counted_up_to_a_number_can_be_paged_so_far_and_says_whether_there_is_more() {
        var more = Paging.upTo(40, 9, 41);
        assertThat(more.total()).isEqualTo(40);
        assertThat(more.number()).isEqualTo(2);
        assertThat(more.more()).isTrue();
        assertThat(Paging.upTo(40, 9, 40).more()).isFalse();
    }
}
