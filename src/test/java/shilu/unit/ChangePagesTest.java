package shilu.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shilu.common.AccountId;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.identity.Audit;
import shilu.journeys.Office;
import shilu.journeys.Visitor;

/// Changes of units over HTTP: looked at, made, refused beside the field, taken back, and in the log.
class ChangePagesTest {
    private static final String AHEAD = Office.TODAY.plusDays(20).toString();

    private Office office = Office.separate();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_merge_is_looked_at_made_and_taken_back_and_the_log_says_so() {
        var a = office.unit("a", "甲局").id();
        office.unit("b", "乙局");
        var visitor = visitor(office.system().account());
        String[] merge = {
            "others",
            "b",
            "name",
            "甲乙局",
            "shortName",
            "",
            "code",
            "ab",
            "type",
            "BUREAU",
            "parent",
            "青禾县",
            "from",
            AHEAD
        };
        var page = visitor.get(changes(a, "merge"));
        assertThat(page.body()).contains("name=\"others\"");
        var preview = visitor.post(changes(a, "merge/preview"), merge);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(units().meant(office.region, "ab", Period.day(Office.TODAY.plusDays(20)))
                        .one())
                .isEmpty();
        assertThat(visitor.post(changes(a, "merge"), merge).statusCode()).isEqualTo(303);
        var made = units().meant(office.region, "ab", Period.day(Office.TODAY.plusDays(20)))
                .one()
                .orElseThrow();
        assertThat(units().predecessors(made.id())).extracting(Unit::code).containsExactly("a", "b");
        var position =
                office.site.bean(Changes.class).of(a, office.system()).getLast().position();
        assertThat(visitor.post(changes(a, position + "/taking-back")).statusCode())
                .isEqualTo(303);
        assertThat(units().unit(a).orElseThrow().to()).isNull();
        var log = office.site
                .bean(Audit.class)
                .list(new Audit.Filter(null, "changes", null, null, false), 0, 9, office.actor("audit"));
        assertThat(log)
                .extracting(row -> row.act().what() + " " + row.act().result())
                .containsExactly(
                        "POST /units/{id}/changes/{position}/taking-back done",
                        "POST /units/{id}/changes/{kind} done",
                        "POST /units/{id}/changes/{kind}/preview done");
    }

    @Test
    void what_is_missing_or_names_no_unit_is_said_at_once_with_what_was_typed() {
        var a = office.unit("a", "甲局").id();
        var visitor = visitor(office.system().account());
        visitor.get(changes(a, "merge"));
        var refused = visitor.post(changes(a, "merge/preview"), "others", "b、没有的局", "parent", "", "from", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(wrong(refused, "others")).isTrue();
        assertThat(wrong(refused, "parent")).isTrue();
        assertThat(wrong(refused, "from")).isTrue();
        assertThat(refused.body()).contains("b、没有的局");
        assertThat(visitor.get(changes(a, "sell")).statusCode()).isEqualTo(404);
    }

    @Test
    void one_administrator_of_a_small_office_does_it_all() {
        office.close();
        office = Office.small();
        var admin = office.actor("admin");
        var unit = new NewUnit("a", "甲科", "甲科", UnitType.DEPARTMENT, office.top.id());
        var made = units().open(unit, Office.TODAY, admin).id();
        var visitor = visitor(admin.account());
        visitor.get(changes(made, "close"));
        assertThat(visitor.post(changes(made, "close"), "from", AHEAD).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/units").body()).contains("甲科").contains(AHEAD);
        assertThat(visitor.get("/accounts/units").statusCode()).isEqualTo(200);
    }

    private static boolean wrong(HttpResponse<String> answer, String field) {
        var said = answer.body().split("id=\"" + field + "-said\"", 2)[1].split("</div>", 2)[0];
        return said.contains("class=\"wrong\"");
    }

    private Visitor visitor(AccountId account) {
        var visitor = new Visitor(office.site);
        visitor.get("/sign-in/" + office.link(account));
        visitor.get("/me/password");
        return visitor;
    }

    private Units units() {
        return office.site.bean(Units.class);
    }

    private static String changes(UnitId unit, String rest) {
        return "/units/" + unit + "/changes/" + rest;
    }
}
