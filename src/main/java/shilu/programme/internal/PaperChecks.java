package shilu.programme.internal;

import java.util.ArrayList;
import java.util.List;
import shilu.common.Problem;

/// Whether the papers of a pack have a template, and its kinds name papers that are there.
final class PaperChecks {
    private PaperChecks() {}

    static List<Problem> faults(Draft draft) {
        var faults = new ArrayList<Problem>();
        for (var paper : draft.papers) {
            var file = paper.thing().template().path();
            if (!draft.files.files().containsKey(file))
                faults.add(paper.entry().fault("file", "pack.template.missing", file));
        }
        draft.kinds.forEach(kind -> named(draft, kind.entry(), faults));
        return faults;
    }

    private static void named(Draft draft, Entry kind, List<Problem> faults) {
        var known = draft.ids("papers");
        var papers = kind.texts("papers");
        for (int i = 0; i < papers.size(); i++)
            if (!known.contains(papers.get(i)))
                faults.add(kind.near(
                        "papers/" + i, "pack.paper.unknown", Nearest.to(papers.get(i), known), papers.get(i)));
    }
}
