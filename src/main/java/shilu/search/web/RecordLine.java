package shilu.search.web;

import java.util.List;
import java.util.Locale;
import shilu.common.Plain;
import shilu.ledger.Timing;
import shilu.ledger.WorkRecord;
import shilu.search.Words.Hit;

/// A record as it was found.
///
/// @param title its title, or where it has none what its kind is called
/// @param where what it says beside the title, around the words that the title does not hold
public record RecordLine(WorkRecord record, Timing timing, Marked title, Marked kind, Marked unit, List<Marked> where) {
    private static final int LINES = 2;

    static RecordLine of(Hit hit, Timing timing, List<String> words, Locale locale) {
        var kind = hit.kind()
                .map(known -> known.name().in(locale))
                .orElse(hit.record().kind().value());
        var title = hit.record().title().isEmpty() ? kind : hit.record().title();
        var elsewhere = words.stream()
                .filter(word -> !Plain.of(title).text().contains(word))
                .toList();
        return new RecordLine(
                hit.record(),
                timing,
                Marked.of(title, words),
                Marked.of(kind, words),
                Marked.of(hit.unit(), words),
                hit.lines().stream()
                        .filter(line -> !line.equals(title))
                        .filter(line -> holdsAny(line, elsewhere))
                        .limit(LINES)
                        .map(line -> Marked.around(line, words))
                        .toList());
    }

    private static boolean holdsAny(String line, List<String> words) {
        var plain = Plain.of(line).text();
        return words.stream().anyMatch(plain::contains);
    }
}
