package shilu.document.volume;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shilu.document.FigureTag;

/// What each id and name of one report is called in the volume.
final class Renaming {
    /// Word allows no longer bookmark.
    private static final int LONGEST = 40;

    private static final Pattern REFERENCE =
            Pattern.compile("(\\b(?:PAGEREF|NOTEREF|REF)\\s+|\\\\l\\s+\"?)([\\p{L}_][\\p{L}\\p{N}_.]*)");

    private final int report;
    private final Counters counters;
    private final int figuresBefore;
    private final int figures;
    private final Map<String, Long> marks = new HashMap<>();
    private final Map<String, Long> lists = new HashMap<>();
    private final Map<String, Long> abstractLists = new HashMap<>();
    private final Map<String, Long> notes = new HashMap<>();
    private Map<String, String> styles = Map.of();

    /// The style a paragraph without one has; null where it is the volume's own.
    private @Nullable String plainParagraph;

    /// @param report  its place in the volume, from 1
    /// @param figures how many it has
    Renaming(int report, int figures, Counters counters) {
        this.report = report;
        this.figures = figures;
        this.counters = counters;
        figuresBefore = counters.figures();
    }

    void styles(Map<String, String> ids, @Nullable String ofPlainParagraphs) {
        styles = ids;
        plainParagraph = ofPlainParagraphs;
    }

    @Nullable
    String plainParagraph() {
        return plainParagraph;
    }

    String style(String id) {
        return styles.getOrDefault(id, id);
    }

    /// 0 says that there is no list.
    String list(String id) {
        return id.equals("0")
                ? id
                : lists.computeIfAbsent(id, _ -> counters.list()).toString();
    }

    String abstractList(String id) {
        return abstractLists.computeIfAbsent(id, _ -> counters.abstractList()).toString();
    }

    String mark(String id) {
        return marks.computeIfAbsent(id, _ -> counters.mark()).toString();
    }

    String note(String kind, String id) {
        return notes.computeIfAbsent(kind + id, _ -> counters.note()).toString();
    }

    String control() {
        return Long.toString(counters.control());
    }

    String drawing() {
        return Long.toString(counters.drawing());
    }

    /// The same name always gets the same, since it is referred to before and after it is met.
    String bookmark(String name) {
        return bookmark(name, report);
    }

    static String bookmark(String name, int report) {
        var behind = "_" + report;
        int room = LONGEST - behind.length();
        if (name.length() <= room) return name + behind;
        return name.substring(0, room - 9) + "_" + String.format("%08x", name.hashCode()) + behind;
    }

    /// A field's code with the bookmarks it names.
    String code(String code) {
        return REFERENCE
                .matcher(code)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + bookmark(found.group(2))));
    }

    String tag(String tag) {
        return FigureTag.read(tag)
                .filter(read -> read.number() <= figures)
                .map(read -> new FigureTag(read.number() + figuresBefore, read.fingerprint()).toString())
                .orElse(tag);
    }

    int figuresBefore() {
        return figuresBefore;
    }
}
