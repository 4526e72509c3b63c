package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.sample.World;

/// Finding people by what is typed.
class SuggestTest {
    private final World world = World.fresh();
    private final People people = World.bean(People.class);
    private final Unit bureau = world.unit("bureau", world.county);
    private final Unit office = world.unit("office", bureau);
    private final Unit elsewhere = world.unit("elsewhere", world.county);
    private final Actor recorder = world.actor(bureau.id(), Role.RECORDER);

    @Test
    void by_character_by_initials_and_by_sound_in_the_readers_units_alone() {
        add(bureau, "张三", "李四", "曾文");
        add(office, "张小山");
        add(elsewhere, "张三丰");
        assertThat(suggested("张")).containsExactly("张三", "张小山");
        assertThat(suggested("zs")).containsExactly("张三");
        assertThat(suggested("ZXS")).containsExactly("张小山");
        assertThat(suggested("zhangs")).containsExactly("张三");
        assertThat(suggested("四")).containsExactly("李四");
        assertThat(suggested(" ")).isEmpty();
        assertThat(suggested("%")).isEmpty();
    }

    @Test
    void a_surname_read_in_its_own_way_is_found_by_either() {
        add(bureau, "曾文", "单小云");
        assertThat(suggested("zw")).containsExactly("曾文");
        assertThat(suggested("cw")).containsExactly("曾文");
        assertThat(suggested("sxy")).containsExactly("单小云");
        assertThat(suggested("dxy")).containsExactly("单小云");
    }

    @Test
    void the_common_reading_comes_first_and_then_the_unit_nearby() {
        add(bureau, "周信", "郑山");
        add(office, "章森");
        assertThat(suggested("zs")).hasSize(3).endsWith("周信");
        assertThat(people.suggest("zs", office.id(), 9, recorder).getFirst().name())
                .isEqualTo("章森");
        assertThat(people.suggest("zs", bureau.id(), 9, recorder).getFirst().name())
                .isEqualTo("郑山");
        assertThat(people.suggest("zs", null, 1, recorder)).hasSize(1);
    }

    @Test
    void administrators_are_offered_nobody() {
        add(bureau, "张三");
        assertThat(people.suggest("zs", null, 9, world.administrator())).isEmpty();
    }

    @Test
    void names_from_before_are_worked_out_once() {
        add(bureau, "张三");
        World.bean(DSLContext.class)
                .execute("update unit_person set initials = null where region = ?", world.region.value());
        assertThat(suggested("zs")).isEmpty();
        people.initials();
        assertThat(suggested("zs")).containsExactly("张三");
        assertThat(people.initials()).isZero();
    }

    private List<String> suggested(String typed) {
        return people.suggest(typed, null, 9, recorder).stream()
                .map(Person::name)
                .toList();
    }

    private void add(Unit unit, String... names) {
        for (var name : names) people.add(unit.id(), name, null, world.administrator());
    }
}
