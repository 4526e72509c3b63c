package shilu.document.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.document.AsOf;
import shilu.document.Basis;
import shilu.document.BoundReport;
import shilu.document.Covered;
import shilu.document.FigureTable;
import shilu.document.LinkedFigure;
import shilu.document.Origin;
import shilu.document.Sketch;
import shilu.document.Surroundings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The canonical bytes of a table of figures: JSON whose keys are written in the order of RFC 8785. An entry that
/// several figures stand on is listed once and named by its place in the list.
public final class TableJson {
    private static final String FORMAT = "shilu.figures/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TableJson() {}

    public static byte[] write(FigureTable table) {
        var out = new Utf8(1024 + 640 * table.figures().size());
        write(table, out);
        return out.copy();
    }

    static void write(FigureTable table, Utf8 out) {
        var places = new LinkedHashMap<Covered, Integer>();
        for (var figure : table.figures())
            for (var covered : figure.basis().covered()) places.putIfAbsent(covered, places.size());
        // Tables of documents without one read back to the bytes they were signed as.
        out.ascii("{");
        if (!table.annex().isEmpty()) {
            field(out, "annex", table.annex());
            out.ascii(",");
        }
        field(out, "appendix", table.appendix());
        if (!table.bound().isEmpty()) {
            out.ascii(",\"bound\":[");
            between(out, table.bound(), TableJson::bound);
            out.ascii("]");
        }
        out.ascii(",\"covered\":[");
        between(out, places.keySet(), TableJson::covered);
        var origin = table.origin();
        field(out.ascii("],"), "document", origin.document());
        out.ascii(",\"figures\":[");
        between(out, table.figures(), (to, figure) -> figure(to, figure, places));
        field(out.ascii("],"), "format", FORMAT);
        field(out.ascii(","), "installation", origin.installation());
        field(out.ascii(","), "issued", origin.issued().toString());
        field(out.ascii(","), "period", origin.period().toString());
        field(out.ascii(","), "report", origin.report());
        field(out.ascii(","), "template", origin.template());
        field(out.ascii(","), "unit", origin.unit().value());
        out.ascii("}");
    }

    private static void bound(Utf8 out, BoundReport report) {
        var origin = report.origin();
        field(out.ascii("{"), "annex", report.annex());
        field(out.ascii(","), "appendix", report.appendix());
        field(out.ascii(","), "document", origin.document());
        out.ascii(",\"figures\":").number(report.figures());
        out.ascii(",\"first\":").number(report.first());
        field(out.ascii(","), "installation", origin.installation());
        field(out.ascii(","), "issued", origin.issued().toString());
        field(out.ascii(","), "period", origin.period().toString());
        field(out.ascii(","), "report", origin.report());
        field(out.ascii(","), "template", origin.template());
        field(out.ascii(","), "title", report.title());
        field(out.ascii(","), "unit", origin.unit().value());
        out.ascii("}");
    }

    private static void covered(Utf8 out, Covered covered) {
        out.ascii("[").json(covered.unit().value()).ascii(",").number(covered.seq());
        out.ascii(",").json(covered.hash()).ascii("]");
    }

    private static void figure(Utf8 out, LinkedFigure figure, Map<Covered, Integer> places) {
        var basis = figure.basis();
        var around = figure.around();
        out.ascii("{\"after\":\"").raw(around.after().base64());
        field(out.ascii("\","), "alias", basis.alias());
        out.ascii(",\"before\":\"").raw(around.before().base64());
        out.ascii("\",\"cell\":").number(around.cell()).ascii(",\"covered\":[");
        between(out, basis.covered(), (to, covered) -> to.number(requireNonNull(places.get(covered))));
        field(out.ascii("],"), "fingerprint", basis.fingerprint());
        field(out.ascii(","), "installation", basis.installation());
        field(out.ascii(","), "joined", around.joined());
        field(out.ascii(","), "measure", basis.measure());
        field(out.ascii(","), "metric", basis.metric());
        out.ascii(",\"number\":").number(figure.number());
        if (!basis.of().isEmpty()) {
            out.ascii(",\"of\":[");
            between(out, basis.of(), TableJson::share);
            out.ascii("]");
        }
        field(out.ascii(","), "period", basis.period().toString());
        out.ascii(",\"positions\":[");
        between(out, basis.positions(), TableJson::position);
        field(out.ascii("],"), "shown", figure.shown());
        out.ascii(",\"subtree\":").text(basis.subtree() ? "true" : "false");
        field(out.ascii(","), "unit", basis.unit().value());
        out.ascii(",\"value\":");
        var value = basis.value();
        if (value == null) out.ascii("null}");
        else out.json(value.toPlainString()).ascii("}");
    }

    private static void share(Utf8 out, Basis.Share share) {
        out.ascii("[").json(share.unit().value()).ascii(",");
        position(out, share.asOf());
        out.text(share.subtree() ? ",true]" : ",false]");
    }

    private static void position(Utf8 out, AsOf position) {
        out.ascii("[")
                .json(position.region())
                .ascii(",")
                .number(position.position())
                .ascii("]");
    }

    private static void field(Utf8 out, String name, String value) {
        out.ascii("\"").ascii(name).ascii("\":").json(value);
    }

    private interface Writing<T> {
        void write(Utf8 out, T one);
    }

    private static <T> void between(Utf8 out, Iterable<T> all, Writing<T> writing) {
        for (Iterator<T> each = all.iterator(); each.hasNext(); ) {
            writing.write(out, each.next());
            if (each.hasNext()) out.ascii(",");
        }
    }

    public static FigureTable read(byte[] canonical) {
        try {
            var root = JSON.readTree(canonical);
            if (!FORMAT.equals(root.required("format").stringValue())) throw unreadable("format");
            var covered = new ArrayList<Covered>();
            for (var one : root.required("covered")) covered.add(readCovered(one));
            var figures = new ArrayList<LinkedFigure>();
            for (var one : root.required("figures")) figures.add(readFigure(one, covered));
            var annex = root.has("annex") ? text(root, "annex") : "";
            var bound = new ArrayList<BoundReport>();
            for (var one : root.path("bound")) bound.add(readBound(one));
            return new FigureTable(readOrigin(root), figures, text(root, "appendix"), annex, bound);
        } catch (JacksonException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private static BoundReport readBound(JsonNode node) {
        return new BoundReport(
                text(node, "title"),
                readOrigin(node),
                node.required("first").intValue(),
                node.required("figures").intValue(),
                text(node, "appendix"),
                text(node, "annex"));
    }

    private static Origin readOrigin(JsonNode root) {
        return new Origin(
                text(root, "document"),
                text(root, "report"),
                text(root, "template"),
                new UnitId(text(root, "unit")),
                Period.parse(text(root, "period")),
                text(root, "installation"),
                Instant.parse(text(root, "issued")));
    }

    private static LinkedFigure readFigure(JsonNode node, List<Covered> all) {
        var covered = new ArrayList<Covered>();
        for (var place : node.required("covered")) covered.add(all.get(place.intValue()));
        var positions = new ArrayList<AsOf>();
        for (var one : node.required("positions")) positions.add(readPosition(one));
        var shares = new ArrayList<Basis.Share>();
        for (var one : node.path("of"))
            shares.add(new Basis.Share(
                    new UnitId(one.required(0).stringValue()),
                    one.required(2).booleanValue(),
                    readPosition(one.required(1))));
        var basis = new Basis(
                text(node, "metric"),
                text(node, "alias"),
                text(node, "measure"),
                new UnitId(text(node, "unit")),
                node.required("subtree").booleanValue(),
                Period.parse(text(node, "period")),
                text(node, "installation"),
                positions,
                covered,
                value(node.required("value")),
                text(node, "fingerprint"),
                shares);
        var around = new Surroundings(
                Sketch.read(text(node, "before")),
                Sketch.read(text(node, "after")),
                text(node, "joined"),
                node.required("cell").intValue());
        return new LinkedFigure(node.required("number").intValue(), basis, text(node, "shown"), around);
    }

    private static AsOf readPosition(JsonNode node) {
        return new AsOf(node.required(0).stringValue(), node.required(1).longValue());
    }

    private static @Nullable BigDecimal value(JsonNode node) {
        return node.isNull() ? null : new BigDecimal(node.stringValue());
    }

    private static Covered readCovered(JsonNode node) {
        return new Covered(
                new UnitId(node.required(0).stringValue()),
                node.required(1).longValue(),
                node.required(2).stringValue());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static Refused unreadable(String why) {
        return Refused.because("document.table.unreadable", why);
    }
}
