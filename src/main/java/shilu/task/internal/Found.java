package shilu.task.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import shilu.ledger.Version;
import shilu.programme.Value;

/// A decision of a version that somebody has to see to by a day.
///
/// @param field of the pack
/// @param item  its line, from 0
record Found(String field, int item, long seq, Value.Item said) {
    static List<Found> in(Version version) {
        var found = new ArrayList<Found>();
        version.values().byField().forEach((field, value) -> {
            if (!(value instanceof Value.Items(var items))) return;
            for (int i = 0; i < items.size(); i++)
                if (items.get(i).binding()) found.add(new Found(field, i, version.seq(), items.get(i)));
        });
        return found;
    }

    boolean saysTheSame(Found other) {
        return field.equals(other.field)
                && said.text().equals(other.said.text())
                && Objects.equals(said.topic(), other.said.topic());
    }

    boolean standsWhere(Found other) {
        return field.equals(other.field) && item == other.item;
    }
}
