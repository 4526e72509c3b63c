package shilu.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shilu.ledger.internal.db.Tables.LEDGER_ENTRY;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.document.AsOf;
import shilu.document.Basis;
import shilu.document.BoundReport;
import shilu.document.Covered;
import shilu.document.FigureTable;
import shilu.document.LinkedFigure;
import shilu.document.Origin;
import shilu.document.Sketch;
import shilu.document.Surroundings;
import shilu.identity.internal.AuditRow;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.sample.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is hashed stands for ever, so nothing may slip into it: every field of every hashed JSON is on the list, which
/// says what it holds. A new one fails the build until the list says why.
class JsonFieldsTest {
    private static final String LIST = "json-fields.txt";
    private static final List<String> SAID =
            List.of("not personal: ", "personal: id of", "personal: names of people, sealed", "free text, sealed: ");

    private final TreeSet<String> fields = new TreeSet<>();

    @Test
    void every_field_of_what_is_hashed_is_listed_and_nothing_else() {
        entries();
        values();
        AuditRow.fields().forEach(field -> fields.add("audit." + field));
        gather("figures", read(table().canonical()), Set.of());
        assertThat(Listed.in(LIST).keySet())
                .as("src/test/resources/%s: one line `json.path = what it holds` for every field", LIST)
                .hasSameElementsAs(fields);
    }

    @Test
    void every_line_says_what_the_field_holds() {
        assertThat(Listed.in(LIST))
                .allSatisfy((field, why) -> assertThat(SAID).as(field).anyMatch(why::startsWith));
    }

    /// One record through everything that can happen to it, and one that confirms itself.
    private void entries() {
        var world = World.fresh();
        var bureau = world.unit("b", world.county);
        var programmes = World.bean(Programmes.class);
        for (var pack : List.of("src/test/resources/packs-alone/alone", "src/test/resources/packs-tiny/v1/tiny")) {
            var kept = programmes.keep(world.region, Path.of(pack));
            var from = LocalDate.of(2025, 1, 1);
            programmes.adopt(kept, world.county.id(), from, LocalDate.of(2099, 12, 31), world.administrator());
        }
        var ledger = World.bean(Ledger.class);
        var recorder = world.actor(bureau.id(), Role.RECORDER);
        var confirmer = world.actor(bureau.id(), Role.CONFIRMER);
        var day = LocalDate.of(2025, 5, 6);
        var files = List.of(World.bean(Evidences.class)
                .keep(
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                        "签到表.pdf",
                        recorder));
        var meeting = new NewRecord(bureau.id(), new KindId("tiny.meeting"), day, meeting(), files, null);
        var id = ledger.submit(meeting, recorder).id();
        ledger.giveBack(id, "请补充", confirmer);
        ledger.resubmit(id, day, meeting(), files, recorder);
        ledger.confirm(id, confirmer);
        ledger.correct(id, day, meeting(), List.<EvidenceRef>of(), "记错了", recorder);
        ledger.confirm(id, confirmer);
        ledger.withdraw(id, "重复", recorder);
        ledger.confirm(id, confirmer);
        var note = Values.of(Map.of("title", new Value.Text("便条")));
        ledger.submit(new NewRecord(bureau.id(), new KindId("alone.note"), day, note, List.of(), null), recorder);
        World.bean(DSLContext.class)
                .select(LEDGER_ENTRY.BODY)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.REGION.eq(world.region.value()))
                .forEach(row ->
                        gather("entry", JsonMapper.shared().readTree(row.value1()), Set.of("entry.body.fields")));
    }

    private static Values meeting() {
        return Values.of(Map.of(
                "title", new Value.Text("学习会"),
                "form", new Value.Choice(List.of("plain")),
                "expected", new Value.Quantity(BigDecimal.TEN),
                "actual", new Value.Quantity(BigDecimal.TEN)));
    }

    /// Of every sort a field can hold.
    private void values() {
        var person = new Value.People(List.of(Value.Who.of(PersonId.fresh()), Value.Who.outsider("张三")));
        var values = List.of(
                new Value.Text("词"),
                new Value.Quantity(BigDecimal.ONE),
                new Value.Day(LocalDate.of(2025, 1, 1), LocalTime.NOON),
                new Value.Choice(List.of("a")),
                new Value.OfUnit(new UnitId("u")),
                new Value.Units(List.of(new UnitId("u"))),
                person,
                new Value.Items(List.of(
                        new Value.Item("topic", "词"),
                        new Value.Item(null, "词", Value.Who.outsider("办公室"), LocalDate.of(2025, 1, 1)),
                        new Value.Item(null, "词", Value.Who.of(PersonId.fresh()), null))),
                new Value.Absences(List.of(
                        new Value.Absence(Value.Who.outsider("张三"), Value.Reason.LEAVE),
                        new Value.Absence(Value.Who.of(PersonId.fresh()), Value.Reason.DUTY))));
        assertThat(values.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("one of every sort")
                .isEqualTo(Arrays.stream(Value.class.getPermittedSubclasses()).collect(Collectors.toSet()));
        for (var value : values) {
            var json = JsonMapper.shared().writeValueAsString(value.json(word -> word));
            gather("entry.body.fields.*", JsonMapper.shared().readTree(json), Set.of());
        }
    }

    /// With everything a table can hold: an annex, reports bound into it, and a figure over several units.
    private static FigureTable table() {
        var unit = new UnitId("u");
        var asOf = new AsOf("main", 7);
        var basis = new Basis(
                "a.b",
                "甲.次数",
                "次",
                unit,
                true,
                Period.year(2025),
                "here",
                List.of(asOf),
                List.of(new Covered(unit, 1, "aa")),
                BigDecimal.ONE,
                "f".repeat(64),
                List.of(new Basis.Share(unit, true, asOf)));
        var around = new Surroundings(Sketch.of("前"), Sketch.of("后"), "", 0);
        var origin = new Origin("document", "report", "template", unit, Period.year(2025), "here", Instant.EPOCH);
        var bound = new BoundReport("标题", origin, 1, 1, "aa", "bb");
        return new FigureTable(origin, List.of(new LinkedFigure(1, basis, "1", around)), "aa", "bb", List.of(bound));
    }

    private static JsonNode read(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }

    /// Lists are looked through; what hangs under `dynamic` is named by packs.
    private void gather(String path, JsonNode node, Set<String> dynamic) {
        if (node.isArray()) node.forEach(each -> gather(path, each, dynamic));
        if (!node.isObject() || dynamic.contains(path)) return;
        node.properties().forEach(field -> {
            fields.add(path + "." + field.getKey());
            gather(path + "." + field.getKey(), field.getValue(), dynamic);
        });
    }
}
