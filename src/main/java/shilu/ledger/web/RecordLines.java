package shilu.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.WorkRecord;

/// Makes the lines of lists. Where a correction waits, the line says what is proposed: that is what is to be judged.
@Component
class RecordLines {
    private static final int WORDS = 6;

    private final Ledger ledger;
    private final VersionWords words;
    private final Naming naming;

    RecordLines(Ledger ledger, VersionWords words, Naming naming) {
        this.ledger = ledger;
        this.words = words;
        this.naming = naming;
    }

    List<RecordLine> of(List<WorkRecord> records, Actor actor, Locale locale) {
        return records.stream().map(record -> of(record, actor, locale)).toList();
    }

    RecordLine of(WorkRecord record, Actor actor, Locale locale) {
        var shown = Optional.ofNullable(record.proposed()).orElse(record.current());
        return new RecordLine(
                record.id(),
                record.day(),
                naming.unit(record.unit()),
                words.kind(record, locale),
                record.title(),
                words.ofRest(record, shown, locale).stream()
                        .limit(WORDS)
                        .map(said -> said.label() + " " + said.text())
                        .collect(Collectors.joining("　")),
                record.state().code(),
                record.pending(),
                ledger.timing(record),
                naming.person(record.recorder()),
                shown.evidence(),
                record.authors().contains(actor.person()));
    }
}
