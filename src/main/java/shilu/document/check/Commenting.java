package shilu.document.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shilu.document.FigureFinding.State;
import shilu.document.Verdict;
import shilu.document.Verdict.Place;
import shilu.document.internal.WordFile;

/// A copy of a document in which every finding is a comment at its place. Word takes comments in the main text only:
/// what stands elsewhere, or nowhere, is said at the first paragraph.
public final class Commenting {
    private Commenting() {}

    /// A comment to be set: at a place, or at the beginning.
    record Remark(Optional<Place> place, String text) {}

    public static List<String> lines(Verdict verdict, Locale language) {
        return new Sentences(language).lines(verdict);
    }

    public static byte[] write(WordFile file, Verdict verdict, Locale language) {
        var main = Reading.parts(file).getFirst();
        var document = new CommentedPart(main, file.bytes(main));
        var comments = CommentsPart.of(file, main);
        for (var remark : remarks(verdict, main, new Sentences(language))) {
            int id = comments.add(remark.text());
            if (remark.place().isPresent()) document.mark(id, remark.place().get());
            else document.markBeginning(id);
        }
        Map<String, byte[]> changed = new LinkedHashMap<>(comments.parts());
        changed.put(main, document.bytes());
        return Package.with(file, changed);
    }

    private static List<Remark> remarks(Verdict verdict, String main, Sentences say) {
        var remarks = new ArrayList<Remark>();
        for (var line : say.ofAll(verdict)) remarks.add(new Remark(Optional.empty(), line));
        for (var finding : verdict.figures())
            if (finding.state() != State.UNALTERED) remarks.add(remark(finding.place(), say.of(finding), main, say));
        for (var number : verdict.bare()) remarks.add(remark(Optional.of(number.place()), say.of(number), main, say));
        return remarks;
    }

    private static Remark remark(Optional<Place> place, String text, String main, Sentences say) {
        boolean here = place.isPresent()
                && place.get().part().equals(main)
                && place.get().first() >= 0;
        if (here) return new Remark(place, text);
        return new Remark(Optional.empty(), text + place.map(say::at).orElse(""));
    }
}
