package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shilu.common.Problem;
import tools.jackson.databind.JsonNode;

/// The limits of the product, which no pack moves: nothing about what people say, think or are, no identity behind a
/// concern, no lists of people to watch. Every text of a pack is held against the shipped words, whatever key it
/// stands under; there is no setting and no key that lifts this.
final class LimitChecks {
    private static final List<String> CONCERN = List.of("关切", "concern");
    private static final Set<String> HANDLERS =
            Set.of("owner", "verifier", "reviewer", "recorder", "on-duty", "inspector");

    private LimitChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        texts(draft.head, "", draft.head.node(), faults);
        for (var one : draft.everything) {
            if (!one.thing().equals("topics"))
                texts(one.entry(), "", one.entry().node(), faults);
            if (one.thing().equals("records")) concern(one.entry(), faults);
        }
        return faults;
    }

    private static void texts(Entry entry, String key, JsonNode node, List<Problem> faults) {
        if (node.isString()) {
            for (var word : ShippedWords.FORBIDDEN.in(node.asString()))
                faults.add(entry.fault(key.substring(1), "pack.limit.word", node.asString(), word));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) texts(entry, key + "/" + i, node.get(i), faults);
        } else if (node.isObject()) {
            node.propertyStream().forEach(one -> texts(entry, key + "/" + one.getKey(), one.getValue(), faults));
        }
    }

    /// A concern says what the matter is, never who raised it.
    private static void concern(Entry kind, List<Problem> faults) {
        boolean named = CONCERN.stream()
                .anyMatch(word -> kind.text("name").contains(word)
                        || kind.text("sheet").contains(word)
                        || kind.id().contains(word));
        if (named && !kind.flag("anonymous")) faults.add(kind.fault("id", "pack.limit.concern", kind.id()));
        if (!named && !kind.flag("anonymous")) return;
        for (var field : kind.list("fields")) {
            if (field.says("type", "person") && !HANDLERS.contains(field.text("part")))
                faults.add(field.fault("part", "pack.limit.concern-person", field.text("name")));
            for (var word : ShippedWords.IDENTITY.in(field.text("name")))
                faults.add(field.fault("name", "pack.limit.identity", field.text("name"), word));
        }
    }
}
