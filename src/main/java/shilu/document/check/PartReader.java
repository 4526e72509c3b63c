package shilu.document.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import shilu.common.Refused;
import shilu.document.Surroundings;
import shilu.document.internal.Xml;

/// Reads one part, tolerant of what programs do on saving: other order, split runs, marks between them, new ids.
/// Deleted and moved-away text does not count, inserted text does; of a field its result counts, not its code; of a
/// text box that stands twice the newer copy counts.
final class PartReader {
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final Runnable NOTHING = () -> {};

    private final String part;
    private final Set<String> hiddenStyles;
    private final List<Passage> passages;
    private final List<Control> controls;
    private final int firstPassage;

    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Deque<Text> texts = new ArrayDeque<>();
    private final Deque<OpenControl> open = new ArrayDeque<>();
    private final Deque<TwofoldText> twofold = new ArrayDeque<>();
    private final Fields fields = new Fields();
    private final Stretches stretches;
    private int element = -1;
    private int tables;
    private int table;
    private boolean inText;
    private boolean hiddenRun;
    private boolean hiddenParagraph;

    PartReader(
            String part,
            Set<String> hiddenStyles,
            List<Passage> passages,
            List<Control> controls,
            Stretches stretches) {
        this.stretches = stretches;
        this.part = part;
        this.hiddenStyles = hiddenStyles;
        this.passages = passages;
        this.controls = controls;
        firstPassage = passages.size();
    }

    void read(byte[] bytes) {
        try {
            var xml = Xml.stream(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException malformed) {
            throw Refused.because("document.file.broken-part", part, String.valueOf(malformed.getMessage()));
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        element++;
        var name = xml.getLocalName();
        var namespace = String.valueOf(xml.getNamespaceURI());
        if (namespace.equals(MC)) {
            if (name.equals("Fallback")) {
                twofold(skip(xml));
                return;
            }
            open(name, name.equals("AlternateContent") ? twofoldText() : NOTHING);
        } else if (namespace.equals(MATH) && name.equals("t")) {
            open(name, text());
        } else if (namespace.endsWith("wordprocessingml/2006/main") || namespace.endsWith("wordprocessingml/main")) {
            if (gone(name)) skip(xml);
            else open(name, word(xml, name));
        } else {
            if (name.equals("dataBinding") && parent().equals("sdtPr")) open.getFirst().bound = true;
            open(name, NOTHING);
        }
    }

    private void open(String name, Runnable end) {
        names.push(name);
        ends.push(end);
    }

    private void end() {
        names.pop();
        ends.pop().run();
    }

    private String parent() {
        return names.isEmpty() ? "" : names.getFirst();
    }

    /// Deleted text, and the reading aid over characters.
    private boolean gone(String name) {
        boolean deleted = name.equals("del") || name.equals("moveFrom");
        return deleted && !parent().equals("rPr") && !parent().equals("trPr")
                || name.equals("rt")
                || name.equals("delText")
                || name.equals("delInstrText");
    }

    /// Passes over an element, counting what is in it, and answers its text.
    private String skip(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        boolean within = false;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element++;
                    depth++;
                    within = xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    within = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (within) text.append(xml.getText());
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private Runnable word(XMLStreamReader xml, String name) {
        return switch (name) {
            case "p" -> paragraph();
            case "tbl" -> table();
            case "tr" -> begin(new Text(table));
            case "tc" -> () -> mark(Surroundings.CELL);
            case "txbxContent" -> begin(new Text(-1));
            case "r" -> run();
            case "t" -> text();
            case "tab", "br", "cr", "noBreakHyphen" -> space(name);
            case "instrText" -> fields.code();
            case "fldChar" -> fields.turn(value(xml, "fldCharType"));
            case "fldSimple" -> fields.simple(value(xml, "instr"));
            case "sdt" -> control();
            case "alias", "tag", "dataBinding" -> property(name, xml);
            case "vanish", "specVanish", "rStyle", "pStyle", "sz" -> look(name, xml);
            case "bookmarkStart", "bookmarkEnd" -> bookmark(name, xml);
            default -> NOTHING;
        };
    }

    private Runnable paragraph() {
        boolean outer = hiddenParagraph;
        hiddenParagraph = false;
        var within = texts.peek();
        if (within != null && within.table > 0) {
            return () -> {
                mark('\n');
                hiddenParagraph = outer;
            };
        }
        var ended = begin(new Text(0));
        return () -> {
            ended.run();
            hiddenParagraph = outer;
        };
    }

    private Runnable table() {
        int outer = table;
        table = ++tables;
        return () -> table = outer;
    }

    private Runnable begin(Text text) {
        texts.push(text);
        int outer = table;
        if (text.table < 0) table = 0;
        return () -> {
            texts.pop();
            table = outer;
            if (text.table >= 0) finish(text);
        };
    }

    private void finish(Text text) {
        int index = passages.size();
        passages.add(
                new Passage(part, index - firstPassage, text.table, text.chars.toString(), List.copyOf(text.pieces)));
        for (var control : text.controls) control.finished(index);
    }

    private Runnable run() {
        boolean outer = hiddenRun;
        hiddenRun = false;
        return () -> hiddenRun = outer;
    }

    private Runnable text() {
        inText = true;
        return () -> inText = false;
    }

    private Runnable space(String name) {
        if (parent().equals("r")) add(name.equals("noBreakHyphen") ? "-" : name.equals("tab") ? "\t" : "\n");
        return NOTHING;
    }

    private Runnable look(String name, XMLStreamReader xml) {
        boolean ofRun = parent().equals("rPr") && "r".equals(grandparent());
        boolean hides = switch (name) {
            case "vanish", "specVanish" -> on(xml);
            case "sz" -> tiny(value(xml, "val"));
            default -> hiddenStyles.contains(value(xml, "val"));
        };
        if (hides && ofRun) hiddenRun = true;
        if (hides && name.equals("pStyle")) hiddenParagraph = true;
        return NOTHING;
    }

    /// No reader sees two points.
    private static boolean tiny(String halfPoints) {
        return halfPoints.matches("[0-4]");
    }

    private @Nullable String grandparent() {
        var up = names.iterator();
        up.next();
        return up.hasNext() ? up.next() : null;
    }

    private Runnable control() {
        var control = new OpenControl(element);
        open.push(control);
        return () -> {
            open.pop();
            if (control.text == null) place(control);
            var copies = twofold.peek();
            if (copies != null) copies.controls.add(control);
            controls.add(control.read());
            control.slot = controls.size() - 1;
            control.all = controls;
        };
    }

    /// An empty control stands where the text has come to.
    private void place(OpenControl control) {
        var text = texts.peek();
        if (text == null || text.table < 0) control.passage = Math.max(0, passages.size() - 1);
        else control.at(text);
    }

    private Runnable property(String name, XMLStreamReader xml) {
        if (!parent().equals("sdtPr") || open.isEmpty()) return NOTHING;
        var control = open.getFirst();
        switch (name) {
            case "alias" -> control.alias = value(xml, "val");
            case "tag" -> control.tag = value(xml, "val");
            default -> control.bound = true;
        }
        return NOTHING;
    }

    private Runnable bookmark(String name, XMLStreamReader xml) {
        var id = value(xml, "id");
        if (name.equals("bookmarkEnd")) stretches.end(id);
        else stretches.begin(id, value(xml, "name"), passages.size());
        return NOTHING;
    }

    private Runnable twofoldText() {
        twofold.push(new TwofoldText());
        return () -> twofold.pop().compare();
    }

    private void twofold(String older) {
        if (!twofold.isEmpty()) twofold.getFirst().older.append(older);
    }

    private void characters(String chars) {
        if (inText) add(chars);
        else fields.code(chars);
    }

    private void mark(char c) {
        var text = texts.peek();
        if (text != null && text.table >= 0) text.chars.append(c);
    }

    private void add(String chars) {
        var text = texts.peek();
        if (text == null || text.table < 0 || !fields.inResult()) return;
        boolean hidden = hiddenRun || hiddenParagraph;
        if (inText) stretches.add(chars);
        for (var copies : twofold) copies.newer.append(chars);
        for (var control : open) control.add(text, chars, hidden);
        int start = text.chars.length();
        text.chars.append(chars);
        text.pieces.add(new Passage.Piece(
                start, start + chars.length(), element, hidden, stretches.within() || fields.generated()));
    }

    static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }

    /// An on-off property is on unless it says otherwise.
    static boolean on(XMLStreamReader xml) {
        return switch (value(xml, "val")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /// A passage while it is read; table −1 where a text box parts it from what it stands in.
    static final class Text {
        final int table;
        final StringBuilder chars = new StringBuilder();
        final List<Passage.Piece> pieces = new ArrayList<>();
        final List<OpenControl> controls = new ArrayList<>();

        Text(int table) {
            this.table = table;
        }
    }

    /// A text box that stands twice.
    private static final class TwofoldText {
        final StringBuilder newer = new StringBuilder();
        final StringBuilder older = new StringBuilder();
        final List<OpenControl> controls = new ArrayList<>();

        void compare() {
            if (bare(older).isEmpty() || bare(older).equals(bare(newer))) return;
            for (var control : controls) control.differs();
        }

        private static String bare(CharSequence text) {
            return text.toString().replaceAll("[\\s\\p{Z}" + Surroundings.CELL + "]", "");
        }
    }
}
