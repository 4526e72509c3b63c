package shilu.bench;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import shilu.document.SevenPages;

/// The report with its appendix as poi-tl fills it: the rows of the appendix, ready made, repeat a row of a table. So
/// both engines write the same words; where a figure stands in the text, what it is called and that it stands there
/// twice is worked out by ours alone, and given to poi-tl.
final class PeerAppendix {
    private static final List<String> COLUMNS = List.of("number", "name", "place", "value");
    private static final String TABLE = """
            一、数据依据表
            | {{rows}}序号 | 数据 | 文中位置 | 数值 |
            | [number] | [name] | [place] | [value] |
            """;

    private final byte[] template;
    private final Map<String, Object> values;
    private final Configure configuration =
            Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();

    PeerAppendix(SevenPages report) throws IOException {
        template = report.templateWith(TABLE);
        var own = rows(report.filled());
        values = new HashMap<>(report.numbers());
        values.put("rows", own);
        if (!rows(filled()).equals(own)) throw new IllegalStateException("poi-tl does not write the same appendix");
    }

    byte[] filled() throws IOException {
        var out = new ByteArrayOutputStream();
        XWPFTemplate.compile(new ByteArrayInputStream(template), configuration)
                .render(values)
                .writeAndClose(out);
        return out.toByteArray();
    }

    private static List<Map<String, String>> rows(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFTable table = document.getTables().getLast();
            var rows = table.getRows();
            return rows.subList(1, rows.size()).stream().map(PeerAppendix::row).toList();
        }
    }

    private static Map<String, String> row(XWPFTableRow row) {
        var cells = row.getTableCells().stream().map(XWPFTableCell::getText).toList();
        var values = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) values.put(COLUMNS.get(i), cells.get(i));
        return values;
    }
}
