package shilu.document.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shilu.common.Refused;
import shilu.document.AppendixText;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.Reason;
import shilu.document.FigureFinding.State;
import shilu.document.KeyRegister;
import shilu.document.Numbers;
import shilu.document.SignedTable;
import shilu.document.Verdict;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.Seal;
import shilu.document.internal.TablePart;
import shilu.document.internal.WordFile;

/// From a file to its verdict: the table and its signature, the figures, appendix and annex, the bare numbers.
public final class Judging {
    private Judging() {}

    public static Verdict judge(WordFile file, KeyRegister keys, Numbers numbers) {
        var reading = Reading.of(file);
        var signed = table(file, keys, reading);
        if (signed.isPresent() && !signed.get().table().bound().isEmpty())
            return volume(signed.get(), reading, keys, numbers);
        var bare = new BareNumbers(reading, numbers);
        if (signed.isEmpty()) {
            var figures = strangers(reading);
            return verdict(Optional.empty(), Seal.MISSING, Appendix.NONE, Appendix.NONE, figures, bare, Set.of());
        }
        var table = signed.get();
        var seal = seal(table.standing(keys));
        var judged = new FigureJudging(reading, table.table(), numbers, bare).judge();
        var figures = seal == Seal.BROKEN || seal == Seal.UNSIGNED
                ? judged.findings().stream().map(Judging::unsealed).toList()
                : judged.findings();
        var own = table.table();
        var appendix = reading.own().strange(List.of())
                ? Appendix.ALTERED
                : standing(own.appendix(), reading.own().text(AppendixText.BOOKMARK));
        var annex = standing(own.annex(), reading.own().text(AppendixText.ANNEX));
        return verdict(signed, seal, appendix, annex, figures, bare, judged.recognised());
    }

    private static Verdict volume(SignedTable table, Reading reading, KeyRegister keys, Numbers numbers) {
        var seal = seal(table.standing(keys));
        var judged = new VolumeJudging(reading, table.table(), numbers);
        var figures = seal == Seal.BROKEN || seal == Seal.UNSIGNED
                ? judged.figures().stream().map(Judging::unsealed).toList()
                : judged.figures();
        boolean strange = reading.own().strange(VolumeJudging.reports(table.table()))
                || reading.own().text(AppendixText.BOOKMARK).isPresent()
                || reading.own().text(AppendixText.ANNEX).isPresent();
        return new Verdict(
                Optional.of(table.table().origin()),
                seal,
                strange ? Appendix.ALTERED : judged.worst(Verdict.Bound::appendix),
                judged.worst(Verdict.Bound::annex),
                figures,
                judged.bare,
                judged.singles,
                judged.bound);
    }

    private static Verdict verdict(
            Optional<SignedTable> table,
            Seal seal,
            Appendix appendix,
            Appendix annex,
            List<FigureFinding> figures,
            BareNumbers bare,
            Set<Verdict.BareNumber> recognised) {
        var left = bare.figures().stream()
                .filter(number -> !recognised.contains(number))
                .toList();
        var origin = table.map(signed -> signed.table().origin());
        return new Verdict(origin, seal, appendix, annex, figures, left, bare.singles());
    }

    /// The table that is sound, if there are several, and then the one whose figures stand in the text.
    private static Optional<SignedTable> table(WordFile file, KeyRegister keys, Reading reading) {
        SignedTable best = null;
        long most = -1;
        for (var table : tables(file)) {
            long points = known(table, reading) + (table.standing(keys) == SignedTable.Standing.SOUND ? 1_000_000 : 0);
            if (points > most) {
                most = points;
                best = table;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<SignedTable> tables(WordFile file) {
        var found = new ArrayList<SignedTable>();
        for (var name : file.names()) {
            if (!name.startsWith("customXml/") || !name.endsWith(".xml") || name.indexOf('/', 10) >= 0) continue;
            try {
                TablePart.read(file.bytes(name)).ifPresent(found::add);
            } catch (Refused unreadable) {
                // a table that cannot be read is one that was tampered with: its figures are judged as without any
                if (unreadable.problems().stream()
                        .noneMatch(problem -> problem.code().equals("document.table.unreadable"))) throw unreadable;
            }
        }
        return found;
    }

    private static long known(SignedTable table, Reading reading) {
        return reading.controls().stream()
                .flatMap(control -> control.figure().stream())
                .filter(tag -> table.table()
                        .figure(tag.number())
                        .filter(figure -> figure.tag().equals(tag))
                        .isPresent())
                .count();
    }

    private static Seal seal(SignedTable.Standing standing) {
        return switch (standing) {
            case SOUND -> Seal.SOUND;
            case BROKEN -> Seal.BROKEN;
            case UNKNOWN_KEY -> Seal.UNKNOWN_KEY;
            case UNSIGNED -> Seal.UNSIGNED;
        };
    }

    private static FigureFinding unsealed(FigureFinding finding) {
        if (finding.state() == State.FOREIGN) return finding;
        return finding.as(State.FOREIGN, Reason.SEAL);
    }

    private static List<FigureFinding> strangers(Reading reading) {
        var places = new Places(reading);
        return reading.controls().stream()
                .filter(Control::claimsOurs)
                .map(control -> FigureJudging.foreign(control, Reason.SEAL, places))
                .toList();
    }

    /// A stretch marked as the program's own that the table does not know of is somebody else's.
    static Appendix standing(String signed, Optional<String> text) {
        if (signed.isEmpty()) return text.isEmpty() ? Appendix.NONE : Appendix.ALTERED;
        if (text.isEmpty()) return Appendix.REMOVED;
        return AppendixText.digest(text.get()).equals(signed) ? Appendix.AS_SIGNED : Appendix.ALTERED;
    }
}
