package shilu.document.volume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import shilu.common.Refused;
import shilu.document.BoundReport;
import shilu.document.FigureTable;
import shilu.document.KeyRegister;
import shilu.document.LinkedFigure;
import shilu.document.Origin;
import shilu.document.SignedTable;
import shilu.document.Signer;
import shilu.document.VolumeFront;
import shilu.document.VolumePart;
import shilu.document.internal.Relationships;
import shilu.document.internal.TablePart;
import shilu.document.internal.Utf8;
import shilu.document.internal.W;

/// Binds reports into one file, one after the other.
public final class Binding {
    private static final String NOTES = "word/footnotes.xml";
    private static final String END_NOTES = "word/endnotes.xml";

    private final VolumePackage into;
    private final KeyRegister keys;
    private final Counters counters = new Counters();
    private final StyleBook styles;
    private final ListBook lists = new ListBook();
    private final NoteBook notes = new NoteBook("footnote");
    private final NoteBook endNotes = new NoteBook("endnote");
    private final List<LinkedFigure> figures = new ArrayList<>();
    private final List<BoundReport> bound = new ArrayList<>();
    private boolean themed;

    private Binding(VolumePackage into, KeyRegister keys) {
        this.into = into;
        this.keys = keys;
        styles = new StyleBook(Own.part("styles.xml"), new Renaming(0, 0, counters));
    }

    /// Writes the volume and answers its table.
    public static SignedTable bind(
            VolumeFront front,
            List<VolumePart> parts,
            Origin origin,
            Signer signer,
            KeyRegister keys,
            Path to,
            IntConsumer progress)
            throws IOException {
        var folder = Optional.ofNullable(to.toAbsolutePath().getParent()).orElseThrow();
        try (var into = new VolumePackage(folder)) {
            var binding = new Binding(into, keys);
            binding.open();
            binding.front(front, parts);
            for (int i = 0; i < parts.size(); i++) {
                binding.report(parts.get(i), i + 1, i + 1 == parts.size());
                progress.accept(i + 1);
            }
            var table = new FigureTable(origin, binding.figures, "", "", binding.bound).signedBy(signer);
            binding.close(table);
            into.finish(to);
            return table;
        }
    }

    private void open() throws IOException {
        var root = new Utf8(2048);
        Namespaces.open(root, "w:document");
        root.text("<w:body>");
        root.writeTo(into.body(), 0, root.size());
    }

    private void front(VolumeFront front, List<VolumePart> parts) throws IOException {
        var titles = parts.stream().map(VolumePart::title).toList();
        var writing = new FrontWriting(front, titles, counters);
        var markup = writing.write();
        markup.writeTo(into.body(), 0, markup.size());
        figures.addAll(writing.figures());
        Own.margins(into, front.mark());
    }

    private void report(VolumePart part, int number, boolean last) throws IOException {
        var source = new Source(part.docx().get());
        if (W.STRICT.equals(namespace(source))) throw Refused.because("document.volume.strict", part.title());
        var table = table(source, part.title());
        int count = table.map(signed -> signed.table().figures().size()).orElse(0);
        var names = new Renaming(number, count, counters);
        styles.take(source.beside("styles").orElse(Own.part("styles.xml")), names);
        source.beside("numbering").ifPresent(numbering -> lists.take(numbering, names));
        notes(source, number, names);
        theme(source);
        body(source, number, names, last);
        table.ifPresent(signed -> take(signed, part.title(), names));
        counters.figures(count);
    }

    private static String namespace(Source source) {
        try {
            return String.valueOf(source.begin(source.main).getNamespaceURI());
        } catch (XMLStreamException malformed) {
            throw Source.broken(source.main, malformed);
        }
    }

    /// What is signed anew must have been signed soundly before.
    private Optional<SignedTable> table(Source source, String title) {
        var tables = TablePart.in(source.file);
        if (tables.isEmpty()) return Optional.empty();
        var table = tables.getFirst();
        if (tables.size() > 1 || table.standing(keys) != SignedTable.Standing.SOUND)
            throw Refused.because("document.volume.seal", title);
        if (!table.table().bound().isEmpty()) throw Refused.because("document.volume.nested", title);
        return Optional.of(table);
    }

    private void take(SignedTable signed, String title, Renaming names) {
        var table = signed.table();
        int before = names.figuresBefore();
        for (var figure : table.figures()) figures.add(figure.numbered(figure.number() + before));
        bound.add(new BoundReport(
                title, table.origin(), before + 1, table.figures().size(), table.appendix(), table.annex()));
    }

    private void notes(Source source, int number, Renaming names) throws IOException {
        var of = Map.of("footnotes", notes, "endnotes", endNotes);
        for (var kind : of.entrySet()) {
            var part = source.relations.target(kind.getKey()).filter(source.file::has);
            if (part.isEmpty()) continue;
            var to = kind.getKey().equals("footnotes") ? NOTES : END_NOTES;
            var ids = new Carrying(source, number, names, into)
                    .relations(Relationships.of(source.file, part.get()), to);
            kind.getValue()
                    .take(part.get(), source.file.bytes(part.get()), names, id -> ids.getOrDefault(id, id));
        }
    }

    private void theme(Source source) throws IOException {
        var theme = source.beside("theme");
        if (themed || theme.isEmpty()) return;
        themed = true;
        into.add("word/theme.xml", "application/vnd.openxmlformats-officedocument.theme+xml", theme.get());
        into.relate("rIdTheme", "theme", "word/theme.xml");
    }

    private void body(Source source, int number, Renaming names, boolean last) throws IOException {
        var ids = new HashMap<>(
                new Carrying(source, number, names, into).relations(source.relations, VolumePackage.MAIN));
        try {
            var xml = source.begin(source.main);
            var more = Namespaces.beyond(xml);
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("body")) {
                    Rewriting.skip(xml);
                    continue;
                }
                var mark = Entry.bookmark(Entry.report(number), counters.mark());
                new Blocks(names, id -> ids.getOrDefault(id, id), source.facing(), mark, into.body())
                        .body(xml, more, last);
            }
        } catch (XMLStreamException malformed) {
            throw Source.broken(source.main, malformed);
        }
    }

    private void close(SignedTable table) throws IOException {
        into.body().write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        into.word("word/styles.xml", "styles", styles.bytes());
        into.relate("rIdStyles", "styles", "word/styles.xml");
        into.word("word/numbering.xml", "numbering", lists.bytes());
        into.relate("rIdNumbering", "numbering", "word/numbering.xml");
        into.word(NOTES, "footnotes", notes.bytes());
        into.relate("rIdFootnotes", "footnotes", NOTES);
        into.word(END_NOTES, "endnotes", endNotes.bytes());
        into.relate("rIdEndnotes", "endnotes", END_NOTES);
        Own.settings(into);
        Own.table(into, table);
    }
}
