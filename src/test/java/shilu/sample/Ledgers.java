package shilu.sample;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The sheets of the packs and their headings: those agreed upon, and for other kinds the names of their fields.
final class Ledgers {
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> more = new LinkedHashMap<>();

    private final Map<String, String> sheetOf = new LinkedHashMap<>();

    static Ledgers read(Path packs) {
        var ledgers = new Ledgers();
        for (var pack : List.of("common", "ideology-responsibility", "work-safety")) {
            ledgers.sheets(packs.resolve(pack).resolve("sheets.yaml").toFile());
            var files = packs.resolve(pack).resolve("records").toFile().listFiles((_, name) -> name.endsWith(".yaml"));
            if (files == null) continue;
            Arrays.stream(files).sorted().forEach(ledgers::kinds);
        }
        return ledgers;
    }

    /// Sheets in the order a workbook has them.
    List<String> sheets() {
        return List.copyOf(columns.keySet());
    }

    List<String> columns(String sheet) {
        return columns.getOrDefault(sheet, List.of());
    }

    /// Further headings a workbook may have.
    List<String> more(String sheet) {
        return more.getOrDefault(sheet, List.of());
    }

    private void sheets(File file) {
        if (!file.exists()) return;
        for (var sheet : new YAMLMapper().readTree(file)) {
            columns.put(sheet.get("name").asString(), strings(sheet.get("columns")));
            if (sheet.has("more")) more.put(sheet.get("name").asString(), strings(sheet.get("more")));
        }
    }

    private void kinds(File file) {
        for (var kind : new YAMLMapper().readTree(file)) {
            if (kind.has("extends")) extension(kind);
            else kind(kind);
        }
    }

    private void kind(JsonNode kind) {
        var headings = new ArrayList<String>();
        headings.add("序号");
        headings.addAll(strings(kind.get("day")));
        for (var field : kind.get("fields")) headings.add(field.get("name").asString());
        headings.add("佐证材料");
        headings.add("备注");
        columns.putIfAbsent(kind.get("sheet").asString(), headings);
        sheetOf.put(kind.get("id").asString(), kind.get("sheet").asString());
    }

    /// Fields a pack adds to a kind it uses are further headings of that kind's sheet.
    private void extension(JsonNode extension) {
        var sheet = Objects.requireNonNull(sheetOf.get(extension.get("extends").asString()));
        var headings = more.computeIfAbsent(sheet, _ -> new ArrayList<>());
        for (var field : extension.get("fields")) headings.add(field.get("name").asString());
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        for (var one : list) strings.add(one.asString());
        return strings;
    }
}
