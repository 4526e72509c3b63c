package shilu.ledger.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shilu.common.EvidenceId;
import shilu.common.PersonId;
import shilu.ledger.Draft;
import shilu.ledger.Draft.Said;
import shilu.ledger.Drafts.Written;
import shilu.ledger.EvidenceRef;

/// What becomes of a draft that somebody writes to: fields that nobody else changed since they were read take the new
/// words; of the others both stand, one in the draft and one in the clash. Files add up where two changed them.
record Merging(Draft draft, SortedMap<String, String> clashes, List<String> others, boolean changed) {

    static Merging of(Draft draft, Written written, PersonId by) {
        var fields = new TreeMap<>(draft.fields());
        var clashes = new TreeMap<String, String>();
        long next = draft.version() + 1;
        written.fields().forEach((name, text) -> {
            if (draft.text(name).equals(text)) return;
            if (overtaken(draft, name, written)) clashes.put(name, text);
            else fields.put(name, new Said(text, next, by, written.page()));
        });
        var evidence = evidence(draft, written);
        if (!evidence.equals(draft.evidence()))
            fields.put(Draft.EVIDENCE, new Said(hashes(evidence), next, by, written.page()));
        boolean changed = !fields.equals(draft.fields());
        var merged = changed ? with(draft, fields, evidence, next) : draft;
        var others = draft.fields().keySet().stream()
                .filter(name -> overtaken(draft, name, written) && !clashes.containsKey(name))
                .filter(name -> !draft.text(name).equals(written.fields().get(name)))
                .toList();
        return new Merging(merged, clashes, others, changed);
    }

    /// Whether somebody else, or the same person in another window, changed it since it was read.
    private static boolean overtaken(Draft draft, String name, Written written) {
        var said = draft.fields().get(name);
        return said != null
                && said.version() > written.read()
                && (said.page().isEmpty() || !said.page().equals(written.page()));
    }

    private static List<EvidenceRef> evidence(Draft draft, Written written) {
        var files = written.evidence();
        if (files == null) return draft.evidence();
        if (!overtaken(draft, Draft.EVIDENCE, written)) return List.copyOf(files);
        var all = new LinkedHashMap<EvidenceId, EvidenceRef>();
        draft.evidence().forEach(file -> all.put(file.id(), file));
        files.forEach(file -> all.put(file.id(), file));
        return new ArrayList<>(all.values());
    }

    private static String hashes(List<EvidenceRef> files) {
        return files.stream().map(file -> file.id().value()).collect(Collectors.joining(" "));
    }

    static Draft with(Draft draft, SortedMap<String, Said> fields, List<EvidenceRef> evidence, long version) {
        return new Draft(
                draft.region(),
                draft.id(),
                draft.unit(),
                draft.kind(),
                draft.owner(),
                fields,
                evidence,
                version,
                draft.changed(),
                draft.base(),
                draft.record(),
                draft.removed());
    }
}
