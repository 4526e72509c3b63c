package shilu.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import shilu.sample.World;

/// Sessions as two servers on one database see them, with a clock moved by hand.
class SqlSessionsTest {
    private static final String TABLE = "identity_session_value";

    private Instant moment = Instant.parse("2026-01-10T01:00:00Z");
    private final DSLContext sql = World.bean(DSLContext.class);
    private final SqlSessions here = server();
    private final SqlSessions there = server();

    private SqlSessions server() {
        return new SqlSessions(sql, () -> moment, Duration.ofMinutes(30));
    }

    @Test
    void what_one_server_remembers_the_other_knows() {
        var session = begun();
        var found = Objects.requireNonNull(there.findById(session.getId()));
        assertThat(found.<SecurityContextImpl>getAttribute("who")).isEqualTo(who("account"));
        found.removeAttribute("who");
        found.setAttribute("said", "一句话");
        there.save(found);
        var again = Objects.requireNonNull(here.findById(session.getId()));
        assertThat(again.getAttributeNames()).containsExactly("said");
    }

    @Test
    void two_requests_at_once_keep_what_each_changed() {
        var id = begun().getId();
        var one = Objects.requireNonNull(here.findById(id));
        var other = Objects.requireNonNull(there.findById(id));
        one.setAttribute("one", 1);
        other.setAttribute("other", 2);
        here.save(one);
        there.save(other);
        assertThat(Objects.requireNonNull(here.findById(id)).getAttributeNames())
                .containsExactlyInAnyOrder("who", "one", "other");
    }

    @Test
    void ended_on_one_server_it_is_over_on_the_other_and_does_not_come_back() {
        var id = begun().getId();
        var late = Objects.requireNonNull(there.findById(id));
        here.deleteById(id);
        late.setAttribute("late", true);
        there.save(late);
        assertThat(there.findById(id)).isNull();
        assertThat(rows(id)).isZero();
    }

    @Test
    void reading_notes_the_use_once_a_minute_and_no_sooner_than_asked() {
        var id = begun().getId();
        pass(Duration.ofSeconds(59));
        assertThat(usedAfterVisit(id)).isEqualTo(moment.minusSeconds(59));
        pass(Duration.ofSeconds(2));
        assertThat(usedAfterVisit(id)).isEqualTo(moment);
    }

    private Instant usedAfterVisit(String id) {
        var session = Objects.requireNonNull(there.findById(id));
        var before = session.used();
        there.save(session);
        assertThat(Objects.requireNonNull(here.findById(id)).used()).isEqualTo(before);
        there.noteUses();
        return Objects.requireNonNull(here.findById(id)).used();
    }

    @Test
    void half_an_hour_without_a_visit_ends_it_and_a_visit_on_any_server_puts_that_off() {
        var id = begun().getId();
        pass(Duration.ofMinutes(20));
        usedAfterVisit(id);
        pass(Duration.ofMinutes(20));
        assertThat(here.findById(id)).isNotNull();
        pass(Duration.ofMinutes(10));
        assertThat(here.findById(id)).isNull();
        assertThat(rows(id)).isOne();
        there.forgetEnded();
        assertThat(rows(id)).isZero();
    }

    @Test
    void the_database_holds_neither_the_id_nor_what_is_remembered() {
        var session = here.createSession();
        session.setAttribute("notice", "一次性口令k7mq");
        here.save(session);
        var kept = sql.fetch(
                "select * from identity_session s join " + TABLE + " v on v.token = s.token where s.token = ?",
                Tokens.hash(session.getId()));
        assertThat(kept.formatCSV())
                .contains("notice")
                .doesNotContain(session.getId())
                .doesNotContain("k7mq");
        var sealed = Objects.requireNonNull(kept.getFirst().get("content", String.class));
        assertThatThrownBy(() -> new Sealing("another").open("notice", sealed))
                .isInstanceOf(java.security.GeneralSecurityException.class);
        assertThatThrownBy(() -> new Sealing(session.getId()).open("elsewhere", sealed))
                .isInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void objects_of_other_sorts_are_not_brought_to_life() {
        var session = here.createSession();
        session.setAttribute("odd", java.net.URI.create("http://127.0.0.1/"));
        here.save(session);
        assertThat(there.findById(session.getId())).isNull();
    }

    private KeptSession begun() {
        var session = here.createSession();
        session.setAttribute("who", who("account"));
        here.save(session);
        return session;
    }

    private static SecurityContextImpl who(String account) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
    }

    private int rows(String id) {
        return Objects.requireNonNull(
                        sql.fetchOne("select count(*) from " + TABLE + " where token = ?", Tokens.hash(id)))
                .get(0, Integer.class);
    }

    private void pass(Duration time) {
        moment = moment.plus(time);
    }
}
