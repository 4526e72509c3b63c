package shilu.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The units and people of packs/common/sample/county.yaml.
record County(List<Unit> units, List<Person> people, List<Workbooks> workbooks) {

    record Unit(String code, String name, String shortName, String type) {}

    record Person(
            String name, String unit, String post, @Nullable String office) {}

    /// A unit's workbooks of one pack.
    record Workbooks(String pack, String unit, String folder) {
        /// The folder they stand in, below the folder of all packs.
        Path path() {
            return Path.of(pack, "sample", folder);
        }
    }

    static County read(Path file) {
        var root = new YAMLMapper().readTree(file.toFile());
        var units = new ArrayList<Unit>();
        for (var one : root.get("units"))
            units.add(new Unit(text(one, "code"), text(one, "name"), text(one, "short"), text(one, "type")));
        var people = new ArrayList<Person>();
        for (var one : root.get("people"))
            people.add(new Person(
                    text(one, "name"),
                    text(one, "unit"),
                    text(one, "post"),
                    one.has("office") ? text(one, "office") : null));
        var workbooks = new ArrayList<Workbooks>();
        for (var one : root.get("workbooks"))
            workbooks.add(new Workbooks(text(one, "pack"), text(one, "unit"), text(one, "folder")));
        return new County(units, people, workbooks);
    }

    Unit unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<Workbooks> workbooks(String pack) {
        return workbooks.stream()
                .filter(workbooks -> workbooks.pack().equals(pack))
                .toList();
    }

    /// The people of a unit and of its departments.
    List<Person> peopleOf(String code) {
        return people.stream()
                .filter(person -> person.unit().equals(code) || person.unit().startsWith(code + "-"))
                .toList();
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }
}
