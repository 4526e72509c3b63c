package shilu.document.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import shilu.common.Refused;
import shilu.document.FigureTag;
import shilu.document.Vocabulary;

/// Reads a template whole: what it carries, its placeholders, its blocks, its names; all that is wrong at once.
public final class TemplateReading {
    private static final Map<String, String> STORIES =
            Map.of("header", "页眉", "footer", "页脚", "footnotes", "脚注", "endnotes", "尾注");
    private static final String MAIN_WORDS = "正文";

    private final byte[] docx;
    private final WordFile file;
    private final Vocabulary vocabulary;
    private final boolean figures;
    private final Faults faults = new Faults();
    private final Map<String, Element> roots = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> torn = new HashSet<>();
    private int paragraphs;

    private TemplateReading(byte[] docx, Vocabulary vocabulary, boolean figures) {
        this.docx = docx;
        this.vocabulary = vocabulary;
        this.figures = figures;
        file = WordFile.open(docx);
    }

    public static CompiledTemplate read(byte[] docx, Vocabulary vocabulary) {
        return new TemplateReading(docx, vocabulary, true).read();
    }

    /// Without a place for the table of figures: the parts that would hold and name it are as the template has them.
    public static CompiledTemplate readPlain(byte[] docx, Vocabulary vocabulary) {
        return new TemplateReading(docx, vocabulary, false).read();
    }

    private CompiledTemplate read() {
        Refused.ifAny(Carried.problems(file));
        var main = Relationships.of(file, "").target("officeDocument").filter(file::has);
        if (main.isEmpty()) throw Refused.because("document.file.not-word");
        open(main.get());
        words.forEach((part, name) -> {
            var root = root(part);
            staleFigures(root, name);
            if (Placeholders.mark(name, root, paragraphs, faults)) changed.add(part);
            paragraphs += W.all(root, "p").size();
            if (changed.contains(part) && !Blocks.wrap(root, faults)) torn.add(part);
        });
        if (!TablePart.in(file).isEmpty()) faults.add("document.template.stale-table");
        var template = compile(main.get());
        Refused.ifAny(faults.inOrder());
        return template;
    }

    /// The parts that hold text, the body first.
    private void open(String main) {
        words.put(main, MAIN_WORDS);
        for (var one : Relationships.of(file, main).all()) {
            var name = STORIES.get(one.kind());
            if (name != null && !one.external() && file.has(one.target())) words.put(one.target(), name);
        }
        if (W.STRICT.equals(root(main).getNamespaceURI())) throw Refused.because("document.template.strict");
        changed.add(main);
    }

    private Element root(String part) {
        return roots.computeIfAbsent(
                part, name -> Xml.document(name, file.bytes(name)).getDocumentElement());
    }

    /// A report made earlier is no template: its figures would stand there as this year's.
    private void staleFigures(Element root, String part) {
        for (var tag : W.all(root, "tag")) {
            if (FigureTag.read(W.value(tag, "val")).isEmpty()) continue;
            var alias = W.child(tag.getParentNode(), "alias")
                    .map(name -> W.value(name, "val"))
                    .orElse("");
            var paragraph = W.ancestor(tag, "p");
            var text = paragraph == null ? "" : new Runs(paragraph).text();
            faults.add(Where.of(part, text, paragraphs), "document.template.stale-figure", alias);
        }
    }

    private CompiledTemplate compile(String main) {
        var body = W.child(root(main), "body").orElseThrow(() -> Refused.because("document.file.not-word"));
        var section = W.child(body, "sectPr");
        var page = AppendixPage.in(section);
        var stylesPart = Relationships.of(file, main).target("styles").filter(file::has);
        var titles = stylesPart.map(name -> Titles.styles(root(name))).orElse(Set.of());
        var styles = stylesPart.map(name -> AppendixStyles.in(root(name))).orElse(AppendixStyles.NONE);
        var compiled = compiler(main, titles).compile(root(main), section.orElse(null));
        var others = changed.stream()
                .filter(part -> !part.equals(main))
                .sorted()
                .map(part -> part(part, compiler(part, titles).compile(root(part), null)))
                .toList();
        var table = new TableParts(file, main);
        var fixed = new ArrayList<Zip.Packed>(figures ? table.fixed() : List.of());
        stylesPart.ifPresent(name -> fixed.add(Zip.pack(name, Compiler.part(root(name)))));
        var written = new HashSet<>(changed);
        if (figures) written.add(table.links().name());
        fixed.forEach(part -> written.add(part.name()));
        fixed.addAll(Zip.packed(docx, name -> !written.contains(name)));
        return new CompiledTemplate(
                List.copyOf(fixed),
                part(main, compiled),
                compiled.rest(),
                page,
                styles,
                others,
                table.links(),
                table.name(),
                Math.max(100_000, highest("id", W.NS)),
                1 + Math.max(highest("docPr", ""), highest("bookmarkStart", W.NS)),
                new Buffers.Pool());
    }

    private Compiler compiler(String part, Set<String> titles) {
        return new Compiler(new Names(vocabulary, torn.contains(part), faults), titles);
    }

    private CompiledTemplate.Part part(String name, Compiler.Compiled compiled) {
        return new CompiledTemplate.Part(name, words.getOrDefault(name, MAIN_WORDS), compiled.segments());
    }

    /// The highest id that elements of that name bear in any part read so far.
    private long highest(String element, String namespace) {
        long highest = 0;
        for (var root : roots.values()) {
            var nodes = root.getElementsByTagNameNS("*", element);
            for (int i = 0; i < nodes.getLength(); i++) {
                var id = value((Element) nodes.item(i), namespace);
                if (id.matches("\\d{1,9}")) highest = Math.max(highest, Long.parseLong(id));
            }
        }
        return highest;
    }

    private static String value(Element element, String namespace) {
        if (W.is(element, "id")) return W.value(element, "val");
        return namespace.isEmpty() ? element.getAttribute("id") : W.value(element, "id");
    }
}
