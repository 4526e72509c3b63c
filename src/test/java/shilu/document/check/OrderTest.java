package shilu.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static List<Integer> broken(Integer... numbers) {
        return Order.broken(List.of(numbers)).stream().boxed().toList();
    }

    @Test
    void rising_numbers_are_in_order_whatever_is_missing() {
        assertThat(broken()).isEmpty();
        assertThat(broken(3, 4, 9)).isEmpty();
    }

    @Test
    void one_set_elsewhere_is_out_and_two_exchanged_are_both() {
        assertThat(broken(1, 3, 4, 5, 2)).containsExactly(4);
        assertThat(broken(7, 1, 2, 3)).containsExactly(0);
        assertThat(broken(1, 3, 2, 4)).containsExactly(1, 2);
    }
}
