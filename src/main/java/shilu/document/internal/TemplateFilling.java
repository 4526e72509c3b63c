package shilu.document.internal;

import java.util.List;
import java.util.Optional;
import shilu.document.Annex;
import shilu.document.FigureTable;
import shilu.document.Filled;
import shilu.document.Origin;
import shilu.document.Signature;
import shilu.document.SignedTable;
import shilu.document.Signer;
import shilu.document.Values;

/// Writes one document: the body, the other parts, the annex, the appendix of what stood in them, the signed table,
/// the package.
public final class TemplateFilling {
    private static final byte[] END_OF_LINKS = "</Relationships>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final String HYPERLINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    private final CompiledTemplate template;
    private final Buffers buffers;
    private final Filling filling;

    private TemplateFilling(CompiledTemplate template, Buffers buffers, Values values) {
        this.template = template;
        this.buffers = buffers;
        filling = new Filling(values, template.firstControl(), template.firstId());
    }

    public static Filled fill(
            CompiledTemplate template, Values values, Optional<Annex> annex, Origin origin, Signer signer) {
        var buffers = template.buffers().take();
        var filled = new TemplateFilling(template, buffers, values).fill(annex, origin, signer);
        // Not in a finally: what a fault left half-written is not worth keeping.
        template.buffers().giveBack(buffers);
        return filled;
    }

    /// A document without figures, from a template read as such: the parts that speak of figures are left out.
    public static byte[] fill(CompiledTemplate template, Values values) {
        var buffers = template.buffers().take();
        var filled = new TemplateFilling(template, buffers, values).plain();
        template.buffers().giveBack(buffers);
        return filled;
    }

    private byte[] plain() {
        writeAll();
        filling.begin(buffers.body, template.main().words());
        Segment.all(template.rest(), filling);
        try (var zip = new Zip(buffers.packed, buffers.result)) {
            parts(zip);
            return zip.finish();
        }
    }

    private Filled fill(Optional<Annex> tables, Origin origin, Signer signer) {
        writeAll();
        filling.begin(buffers.body, template.main().words());
        var annex = tables.map(one -> AnnexPages.write(one, filling, buffers.words, template.page(), template.styles()))
                .orElse("");
        var page = annex.isEmpty() ? template.page() : template.page().gone();
        var appendix = Appendix.write(filling, buffers.words, page, template.styles(), origin);
        Segment.all(template.rest(), filling);
        var table = sign(new FigureTable(origin, filling.linked(), appendix, annex, List.of()), signer);
        return new Filled(pack(table), table);
    }

    private void writeAll() {
        write(template.main(), buffers.body);
        for (int i = 0; i < template.others().size(); i++)
            write(template.others().get(i), buffers.other(i));
    }

    private void write(CompiledTemplate.Part part, Utf8 out) {
        filling.begin(out, part.words());
        Segment.all(part.segments(), filling);
    }

    private SignedTable sign(FigureTable table, Signer signer) {
        TableJson.write(table, buffers.json);
        byte[] canonical = buffers.json.copy();
        return new SignedTable(table, canonical, Optional.of(Signature.by(signer, canonical)));
    }

    private byte[] pack(SignedTable table) {
        TablePart.write(table, buffers.table);
        writeLinks();
        try (var zip = new Zip(buffers.packed, buffers.result)) {
            parts(zip);
            zip.add(template.links().name(), buffers.links);
            zip.add(template.table(), buffers.table);
            return zip.finish();
        }
    }

    private void parts(Zip zip) {
        template.unchanged().forEach(zip::add);
        zip.add(template.main().name(), buffers.body);
        for (int i = 0; i < template.others().size(); i++)
            zip.add(template.others().get(i).name(), buffers.other(i));
    }

    private void writeLinks() {
        var out = buffers.links.raw(template.links().open());
        var links = filling.links();
        for (int i = 0; i < links.size(); i++) {
            out.ascii("<Relationship Id=\"")
                    .text(Filling.linkId(i + 1))
                    .ascii("\" Type=\"")
                    .text(HYPERLINK);
            out.ascii("\" Target=\"").xml(links.get(i).toString()).ascii("\" TargetMode=\"External\"/>");
        }
        out.raw(END_OF_LINKS);
    }
}
