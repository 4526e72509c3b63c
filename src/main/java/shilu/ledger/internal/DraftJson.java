package shilu.ledger.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import shilu.common.EvidenceId;
import shilu.common.PersonId;
import shilu.ledger.Draft.Said;
import shilu.ledger.EvidenceRef;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What a draft's row holds of its fields and files.
final class DraftJson {
    private static final JsonMapper JSON = new JsonMapper();

    private DraftJson() {}

    static String fields(Map<String, Said> fields) {
        var all = new TreeMap<String, Object>();
        fields.forEach((name, said) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("text", said.text());
            one.put("version", said.version());
            one.put("by", said.by().value());
            if (!said.page().isEmpty()) one.put("page", said.page());
            all.put(name, one);
        });
        return JSON.writeValueAsString(all);
    }

    static SortedMap<String, Said> fields(String json) {
        var read = JSON.readValue(json, new TypeReference<Map<String, Map<String, Object>>>() {});
        var fields = new TreeMap<String, Said>();
        read.forEach((name, one) -> fields.put(
                name,
                new Said(
                        (String) Objects.requireNonNull(one.get("text")),
                        ((Number) Objects.requireNonNull(one.get("version"))).longValue(),
                        new PersonId((String) Objects.requireNonNull(one.get("by"))),
                        (String) one.getOrDefault("page", ""))));
        return fields;
    }

    static String files(List<EvidenceRef> files) {
        return JSON.writeValueAsString(files.stream()
                .map(file -> Map.of("id", file.id().value(), "name", file.name()))
                .toList());
    }

    static List<EvidenceRef> files(String json) {
        var files = new ArrayList<EvidenceRef>();
        for (var file : JSON.readValue(json, new TypeReference<List<Map<String, String>>>() {}))
            files.add(new EvidenceRef(
                    new EvidenceId(Objects.requireNonNull(file.get("id"))), Objects.requireNonNull(file.get("name"))));
        return files;
    }
}
