package shilu.document.internal;

import java.util.ArrayList;
import shilu.document.Filled;
import shilu.document.FigureTable;
import shilu.document.Origin;
import shilu.document.SignedTable;
import shilu.document.Signer;
import shilu.document.Values;

/// Writes one document: the body, the other parts, the appendix of what stood in them, the signed table, the package.
public final class TemplateFilling {
    private static final byte[] END_OF_LINKS = "</Relationships>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final String HYPERLINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    private final CompiledTemplate template;
    private final Filling filling;

    private TemplateFilling(CompiledTemplate template, Values values) {
        this.template = template;
        filling = new Filling(values, template.firstControl(), template.firstId());
    }

    public static Filled fill(CompiledTemplate template, Values values, Origin origin, Signer signer) {
        return new TemplateFilling(template, values).fill(origin, signer);
    }

    private Filled fill(Origin origin, Signer signer) {
        var main = template.main();
        var body = write(main);
        var others = new ArrayList<Utf8>();
        for (var part : template.others()) others.add(write(part));
        filling.begin(body, main.words());
        var appendix = Appendix.write(filling, template.page(), template.styles(), origin);
        Segment.all(template.rest(), filling);
        var table = table(origin, appendix).signedBy(signer);
        return new Filled(pack(body, others, table), table);
    }

    private Utf8 write(CompiledTemplate.Part part) {
        var out = new Utf8(part.expected());
        filling.begin(out, part.words());
        Segment.all(part.segments(), filling);
        return out;
    }

    private FigureTable table(Origin origin, String appendix) {
        return new FigureTable(
                origin,
                filling.figures().stream().map(Filling.Placed::linked).toList(),
                appendix);
    }

    private byte[] pack(Utf8 body, ArrayList<Utf8> others, SignedTable table) {
        try (var zip = new Zip(64 << 10)) {
            template.unchanged().forEach(zip::add);
            zip.add(template.main().name(), body);
            for (int i = 0; i < others.size(); i++) zip.add(template.others().get(i).name(), others.get(i));
            zip.add(template.links().name(), links());
            zip.add(template.table(), TablePart.write(table));
            return zip.finish();
        }
    }

    private Utf8 links() {
        var out = new Utf8(4096).raw(template.links().open());
        var links = filling.links();
        for (int i = 0; i < links.size(); i++) {
            out.text("<Relationship Id=\"").text(Filling.linkId(i + 1)).text("\" Type=\"").text(HYPERLINK);
            out.text("\" Target=\"").xml(links.get(i).toString()).text("\" TargetMode=\"External\"/>");
        }
        return out.raw(END_OF_LINKS);
    }
}
