package shilu.arrival.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Refused;

class OwnNameTest {

    @ParameterizedTest
    @CsvSource({
        "张三, 张三",
        "' 张　三 ', 张三",
        "𠮷野, 𠮷野",
        "阿卜杜拉·买买提, 阿卜杜拉·买买提",
        "John  Smith, John Smith",
        "Anne-Marie O’Neill, Anne-Marie O’Neill",
        "J. Smith, J. Smith",
        "J. Smith Jr., J. Smith Jr."
    })
    void a_name_is_kept_as_it_is_written(String typed, String kept) {
        assertThat(OwnName.read(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张",
                "张三、李四",
                "张三，李四",
                "张三;李四",
                "张三 13800138000",
                "@01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "张三（水务局）",
                "张三\n李四五六",
                "<b>张三</b>",
                "110101199003071234",
                "张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三"
            })
    void whatever_is_more_or_less_than_a_name_is_refused(String typed) {
        assertThatThrownBy(() -> OwnName.read(typed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("arrival.name.none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　"})
    void nothing_is_no_name(String typed) {
        assertThatThrownBy(() -> OwnName.read(typed)).hasMessageContaining("arrival.name.missing");
    }
}
