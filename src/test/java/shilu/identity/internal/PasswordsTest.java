package shilu.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Ids;
import shilu.common.Problem;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234", "P@ssw0rd2024!", "123456789012", "19800101198001", "qwertyuiop12", "1qaz2wsx3edc",
                "woaini5201314", "Zhang19850607", "admin@123456", "aaaaaaaaaaaa", "abcabcabcabc", "Huawei@123456",
                "beijing2008!!", "zhongguo1949.", "administrator1", "passwordpassword", "qwerasdf1234", "li.wang.1990"
            })
    void what_is_tried_first_is_refused(String common) {
        assertThat(Passwords.problems("password", common, "zhangsan"))
                .extracting(Problem::code)
                .containsExactly("identity.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山高月小水落石出清风徐来",
                "correct horse battery staple",
                "my cat eats at seven",
                "Kx7#mVq2!pLw9z",
                "今天下午三点开会记得带笔",
                "tuesday rhubarb lantern"
            })
    void a_sentence_of_ones_own_is_taken(String own) {
        assertThat(Passwords.problems("password", own, "zhangsan")).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_as_people_count_them() {
        assertThat(Passwords.problems("password", "𠮷".repeat(2) + "野家的牛肉饭真好", "zhangsan"))
                .extracting(Problem::code)
                .containsExactly("identity.password.short");
    }

    @Test
    void what_was_drawn_by_lot_is_taken() {
        for (int i = 0; i < 1000; i++) {
            var drawn = Ids.fresh();
            assertThat(Passwords.problems("password", drawn, "zhangsan"))
                    .as(drawn)
                    .isEmpty();
        }
    }

    @Test
    void the_login_name_with_digits_is_no_password() {
        assertThat(Passwords.problems("password", "xinxiyuan-20260110", "xinxiyuan"))
                .extracting(Problem::code)
                .containsExactly("identity.password.common");
    }

    @Test
    void typed_on_another_keyboard_it_is_the_same() {
        assertThat(Passwords.normal("e\u0301cole")).isEqualTo(Passwords.normal("\u00e9cole"));
    }
}
