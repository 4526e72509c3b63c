package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.sample.World;
import shilu.unit.People.Office;

/// People coming, changing and leaving, each from a day on.
class PostingsTest {
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    private final World world = World.fresh();
    private final People people = World.bean(People.class);
    private final Postings postings = World.bean(Postings.class);
    private final Actor administrator = world.administrator();
    private final LocalDate today = World.bean(OfficeClock.class).today();
    private final Unit a = world.unit("a", world.county);
    private final Unit b = world.unit("b", world.county);
    private final Person person = people.add(a.id(), "张三", "科员", administrator);

    @Test
    void who_changes_unit_keeps_where_they_were_and_ends_what_they_were_appointed_to() {
        people.appoint(person.id(), Office.REVIEWER, a.id(), LocalDate.of(2024, 1, 1), null, administrator);
        postings.post(person.id(), b.id(), "科长", MARCH, administrator);
        assertThat(people.person(person.id()).orElseThrow().unit()).isEqualTo(b.id());
        assertThat(postings.of(person.id(), administrator))
                .containsExactly(new Posting(a.id(), "科员", null), new Posting(b.id(), "科长", MARCH));
        assertThat(people.appointments(a.id(), MARCH.minusDays(1))).hasSize(1);
        assertThat(people.appointments(a.id(), MARCH)).isEmpty();
        assertThat(postings.at(a.id(), administrator)).isEmpty();
    }

    @Test
    void a_post_of_a_day_to_come_holds_from_that_day_on() {
        postings.post(person.id(), b.id(), "科长", today.plusDays(1), administrator);
        assertThat(people.person(person.id()).orElseThrow().unit()).isEqualTo(a.id());
    }

    @Test
    void who_left_is_no_more_among_the_people_and_may_come_back() {
        postings.leave(person.id(), MARCH, administrator);
        assertThat(postings.at(a.id(), administrator)).isEmpty();
        assertThat(postings.left(world.region, MARCH.minusDays(1))).isEmpty();
        assertThat(postings.left(world.region, today)).isEqualTo(Set.of(person.id()));
        assertThatThrownBy(() -> postings.leave(person.id(), today, administrator))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("person.left.already");
        assertThatThrownBy(() -> postings.post(person.id(), a.id(), "科员", MARCH.minusDays(1), administrator))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("person.post.later");
        postings.post(person.id(), a.id(), "科员", today, administrator);
        assertThat(postings.at(a.id(), administrator)).extracting(Person::name).containsExactly("张三");
    }

    @Test
    void nobody_posts_people_of_other_units() {
        var ofB = world.actor(b.id(), Role.SYSTEM_ADMIN);
        assertThatThrownBy(() -> postings.leave(person.id(), today, ofB)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> postings.post(person.id(), b.id(), null, today, ofB))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> postings.of(person.id(), ofB)).isInstanceOf(NotThere.class);
    }
}
