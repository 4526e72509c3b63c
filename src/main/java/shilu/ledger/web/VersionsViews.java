package shilu.ledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;
import shilu.ledger.web.RecordView.Happened;
import shilu.ledger.web.VersionWords.Said;
import shilu.ledger.web.VersionsView.Cell;
import shilu.ledger.web.VersionsView.Column;
import shilu.ledger.web.VersionsView.Row;

/// Lays the versions of a record side by side and marks what each changes.
@Component
class VersionsViews {
    private final Ledger ledger;
    private final VersionWords words;
    private final Naming naming;

    VersionsViews(Ledger ledger, VersionWords words, Naming naming) {
        this.ledger = ledger;
        this.words = words;
        this.naming = naming;
    }

    VersionsView of(WorkRecord record, Actor actor, Locale locale) {
        var entries = ledger.entries(record.id(), actor).stream()
                .map(entry -> new Happened(entry, naming.person(entry.who())))
                .toList();
        var fold = VersionFold.of(record, entries);
        var from = fold.versions.stream().map(VersionFold.One::from).toList();
        var versions = record.versions();
        return new VersionsView(
                fold.versions.stream().map(this::column).toList(),
                row("", versions.stream().map(one -> one.day().toString()).toList(), from),
                fields(record, from, locale),
                row("", versions.stream().map(one -> names(one.evidence())).toList(), from),
                fold.withdrawals);
    }

    private Column column(VersionFold.One one) {
        return new Column(one.version(), naming.person(one.version().by()), one.fate(), one.answer());
    }

    private List<Row> fields(WorkRecord record, List<Integer> from, Locale locale) {
        var labels = new LinkedHashMap<String, String>();
        var texts = new ArrayList<Map<String, String>>();
        for (var version : record.versions()) {
            var said = words.of(record, version, locale);
            said.forEach(one -> labels.putIfAbsent(one.field(), one.label()));
            texts.add(said.stream().collect(Collectors.toMap(Said::field, Said::text)));
        }
        return labels.entrySet().stream()
                .map(label -> row(
                        label.getValue(),
                        texts.stream()
                                .map(one -> one.getOrDefault(label.getKey(), ""))
                                .toList(),
                        from))
                .toList();
    }

    private static Row row(String label, List<String> texts, List<Integer> from) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < texts.size(); i++) {
            int base = from.get(i);
            cells.add(new Cell(texts.get(i), base >= 0 && !texts.get(base).equals(texts.get(i))));
        }
        return new Row(label, cells);
    }

    private static String names(List<EvidenceRef> files) {
        return files.stream().map(EvidenceRef::name).collect(Collectors.joining("\n"));
    }
}
