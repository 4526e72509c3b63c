package shilu.document.check;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.State;
import shilu.document.Verdict;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.BareNumber;
import shilu.document.Verdict.Bound;
import shilu.document.Verdict.Seal;

/// What is said of a finding, in the reader's language.
final class Sentences {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    Sentences(Locale language) {
        texts = ResourceBundle.getBundle("messages.document", language, NO_FALLBACK);
    }

    String of(FigureFinding finding) {
        var name = finding.signed().map(figure -> figure.basis().alias()).orElse("");
        var shown = finding.signed().map(figure -> figure.shown()).orElse("");
        return within(finding.report())
                + text(key(finding), Integer.toString(finding.number()), name, shown, finding.found());
    }

    private static String key(FigureFinding finding) {
        return "document.finding." + low(finding.state()) + "." + low(finding.reason());
    }

    String of(BareNumber number) {
        return within(number.report())
                + text(
                        "document.finding.bare",
                        number.number().text() + number.number().measure());
    }

    private String within(String report) {
        return report.isEmpty() ? "" : text("document.finding.report", report);
    }

    /// What is to be said of the document as a whole; nothing when there is nothing.
    List<String> ofAll(Verdict verdict) {
        var all = new ArrayList<String>();
        if (verdict.seal() != Seal.SOUND) all.add(text("document.seal." + low(verdict.seal())));
        if (verdict.appendix() == Appendix.ALTERED || verdict.appendix() == Appendix.REMOVED)
            all.addAll(pages("appendix", verdict, verdict.appendix(), Bound::appendix));
        if (verdict.annex() == Appendix.ALTERED || verdict.annex() == Appendix.REMOVED)
            all.addAll(pages("annex", verdict, verdict.annex(), Bound::annex));
        return all;
    }

    /// In a volume, whose they are.
    private List<String> pages(String which, Verdict verdict, Appendix all, Function<Bound, Appendix> of) {
        var named = verdict.bound().stream()
                .filter(one -> of.apply(one) == Appendix.ALTERED || of.apply(one) == Appendix.REMOVED)
                .map(one -> within(one.title()) + text("document." + which + "." + low(of.apply(one))))
                .toList();
        return named.isEmpty() ? List.of(text("document." + which + "." + low(all))) : named;
    }

    /// Every finding with its place.
    List<String> lines(Verdict verdict) {
        var lines = new ArrayList<>(ofAll(verdict));
        for (var finding : verdict.figures()) {
            if (finding.state() == State.UNALTERED) continue;
            lines.add(of(finding) + finding.place().map(this::at).orElse(""));
        }
        for (var number : verdict.bare()) lines.add(of(number) + at(number.place()));
        return lines;
    }

    String at(Verdict.Place place) {
        return text("document.finding.place", place.before(), place.after());
    }

    private String text(String key, Object... details) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(details);
    }

    private static String low(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
