package shilu.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shilu.common.Problem;
import shilu.exchange.Preview.RefusedRow;

/// Everything some workbooks said.
record ReadBooks(List<ReadRow.Good> good, List<RefusedRow> refused, List<Problem> whole, List<Problem> hints) {

    static ReadBooks empty() {
        return new ReadBooks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /// Every problem once.
    List<Problem> problems() {
        var rows = refused.stream().flatMap(row -> row.problems().stream());
        return Stream.concat(whole.stream(), rows).distinct().toList();
    }

    void add(ReadRow row) {
        switch (row) {
            case ReadRow.Good one -> good.add(one);
            case ReadRow.Bad one -> refused.add(new RefusedRow(one.row(), one.problems()));
        }
    }
}
