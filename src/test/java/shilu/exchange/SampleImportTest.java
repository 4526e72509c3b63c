package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shilu.common.Problem;
import shilu.common.Role;
import shilu.ledger.Ledger;
import shilu.ledger.RecordQuery;
import shilu.programme.Programmes;
import shilu.sample.World;
import shilu.unit.NewUnit;
import shilu.unit.People;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The sample county's whole year through the import, as the demo takes it in: no row is refused.
class SampleImportTest {
    private static final JsonNode COUNTY =
            new YAMLMapper().readTree(Path.of("packs/common/sample/county.yaml").toFile());

    private final World world = World.fresh();
    private final Map<String, Unit> units = new HashMap<>(Map.of("QH", world.county));
    private final Imports imports = World.bean(Imports.class);

    @Test
    void every_row_of_the_year_is_taken() {
        settle();
        long taken = 0;
        for (var workbooks : COUNTY.get("workbooks")) {
            var unit = unit(workbooks, "unit");
            var folder = Path.of("packs", text(workbooks, "pack"), "sample", text(workbooks, "folder"));
            var sources = IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> new Source(
                            folder.resolve(String.format("2025-%02d.xlsx", month)), folder.resolve("evidence")))
                    .toList();
            var recorder = world.actor(unit.id(), Role.RECORDER);
            var preview = imports.preview(sources, recorder, _ -> {});
            assertThat(preview.problems()).as(unit.name()).isEmpty();
            assertThat(preview.already()).as(unit.name()).isZero();
            assertThat(preview.hints())
                    .extracting(Problem::code)
                    .doesNotContain("import.heading.passed-over", "import.sheet.passed-over", "import.double.row");
            taken += imports.take(sources, false, recorder, _ -> {}).preview().good();
        }
        var reader = world.actor(world.county.id(), Role.SUPERIOR);
        assertThat(World.bean(Ledger.class).find(RecordQuery.all(), reader).total())
                .isEqualTo(taken)
                .isBetween(900L, 1800L);
    }

    private void settle() {
        var administrator = world.administrator();
        for (var one : COUNTY.get("units")) {
            if (!one.has("parent")) continue;
            var type = UnitType.valueOf(text(one, "type").toUpperCase(Locale.ROOT));
            var unit = new NewUnit(
                    text(one, "code"),
                    text(one, "name"),
                    text(one, "short"),
                    type,
                    unit(one, "parent").id());
            units.put(
                    text(one, "code"),
                    World.bean(Units.class).open(unit, LocalDate.parse(text(one, "from")), administrator));
        }
        for (var one : COUNTY.get("people"))
            World.bean(People.class).add(unit(one, "unit").id(), text(one, "name"), text(one, "post"), administrator);
        for (var one : COUNTY.get("moves"))
            World.bean(Units.class)
                    .move(
                            unit(one, "unit").id(),
                            unit(one, "parent").id(),
                            LocalDate.parse(text(one, "from")),
                            administrator);
        var programmes = World.bean(Programmes.class);
        for (var one : COUNTY.get("packs"))
            programmes.adopt(
                    programmes.keepShipped(world.region, text(one, "pack")),
                    unit(one, "unit").id(),
                    LocalDate.parse(text(one, "from")),
                    LocalDate.parse(text(one, "to")),
                    administrator);
    }

    private Unit unit(JsonNode node, String key) {
        return java.util.Objects.requireNonNull(units.get(text(node, key)));
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }
}
