package shilu.ledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.ledger.web.VersionWords.Said;

/// A field as two versions say it; empty where one of them says nothing.
public record Change(String label, String before, String after) {

    public boolean changed() {
        return !before.equals(after);
    }

    /// In the order of the form; a field only the earlier version has comes after the others.
    ///
    /// @param after null where there is only one version
    static List<Change> between(List<Said> before, @Nullable List<Said> after) {
        var earlier = new LinkedHashMap<String, Said>();
        before.forEach(said -> earlier.put(said.field(), said));
        var changes = new ArrayList<Change>();
        for (var said : after == null ? before : after) {
            var was = earlier.remove(said.field());
            changes.add(new Change(said.label(), was == null ? "" : was.text(), said.text()));
        }
        earlier.values().forEach(gone -> changes.add(new Change(gone.label(), gone.text(), "")));
        return changes;
    }
}
