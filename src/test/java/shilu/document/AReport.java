package shilu.document;

import java.net.URI;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import shilu.common.Period;
import shilu.common.UnitId;

/// Yearly reports of sample units, made by the engine: every sentence, table, header and text box with figures of its
/// own, another choice and other numbers for each seed.
public final class AReport {
    public static final String HERE = "sample-county";
    public static final KeyPair KEYS = Ed25519.freshPair();
    public static final Checking CHECKING =
            new Checking(KeyRegister.of(List.of(Ed25519.known(KEYS, HERE))), Numbers.standard());

    private static final List<String> SENTENCES = List.of(
            "全年召开党组会议{}次，其中专题研究本项工作{}次，形成议定事项{}项，已办结{}项。",
            "中心组集体学习{}次，研讨{}次，应到{}人次，实到{}人次，出勤率{%}。",
            "举办业务培训{}期，参加{}人次，人均学时{.}，考核合格率{%}。",
            "开展主题党日{}次，支部党员大会{}次，党小组会{}次，讲党课{}次。",
            "报送信息{}条，被上级采用{}条，采用率{%}；编发简报{}期。",
            "检查下属单位{}家，发现问题{}个，已整改{}个，整改率{%}，尚有{}个正在整改。",
            "更新宣传栏{}块，开放服务站点{}个，接待群众{}人次。",
            "受理群众来电{}件，按期答复{}件，平均办理{.}天。",
            "应急演练{}次，出动人员{}人、车辆{}辆，历时{.}小时。",
            "公众号发布{}篇，退回修改{}篇，三审三校记录齐全。",
            "投入经费{.}万元，比上年增加{%}，用于阵地建设{.}万元。",
            "签订责任书{}份，签订率达到{%}。",
            "走访企业{}家，收集意见{}条，办结{}条。",
            "组织志愿服务{}场，服务时长{}小时，参加{}人次。",
            "网络安全自查{}次，处置隐患{}处，复查{}处。");

    private static final List<String> ROWS = List.of("会议", "学习", "活动", "培训", "检查", "演练", "信息报送", "信息发布");

    private final Random random;
    private final ASample values = new ASample();
    private final OfficialDocument document = new OfficialDocument();
    private int figures;

    private AReport(int seed) {
        random = new Random(seed);
    }

    /// A report with about `paragraphs` paragraphs of figures; the same for the same seed.
    public static byte[] any(int seed, int paragraphs) {
        return new AReport(seed).make(seed, paragraphs);
    }

    private byte[] make(int seed, int paragraphs) {
        document.title("样例单位2025年度工作总结").header(fill("样例单位，全年记录{}条"));
        var sentences = new ArrayList<String>();
        while (sentences.size() < 2 * paragraphs) sentences.addAll(SENTENCES);
        java.util.Collections.shuffle(sentences, random);
        var marks = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
        for (int i = 0; i < paragraphs; i++) {
            if (i % 4 == 0) document.heading(1, marks.get(i / 4 % 10) + "、第" + marks.get(i / 4 % 10) + "方面工作");
            document.text("（" + marks.get(i % 10) + "）" + fill(sentences.get(2 * i))
                    + (i % 3 == 0 ? "" : fill(sentences.get(2 * i + 1))));
            if (i == 2) table();
            if (i == 3) box();
        }
        document.text("明年计划召开会议12次，培训不少于3期。").signed("样例单位", "2026年1月10日");
        var origin = new Origin(
                "01JDOC%05d".formatted(seed),
                "01JREPORT",
                "sample.annual/1",
                new UnitId("01JUNIT"),
                Period.year(2025),
                HERE,
                Instant.parse("2026-01-10T01:02:03Z"));
        return Template.read(document.bytes(), values)
                .fill(values, origin, Ed25519.signer(KEYS))
                .docx();
    }

    private void table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("序号", "类别", "次数", "人次", "完成率"));
        for (int i = 0; i < 4 + random.nextInt(4); i++)
            rows.add(List.of("" + (i + 1), ROWS.get(i), fill("{}"), fill("{}"), i == 2 ? "—" : fill("{%}")));
        document.table(rows);
    }

    /// A text box, as Word writes it: once in the new markup and once in the old.
    private void box() {
        var text = fill("本年共接待{}批");
        var inside = "<w:txbxContent><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:txbxContent>";
        document.markup(
                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" Requires=\"wps\"><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent cx=\"2000000\" cy=\"500000\"/><wp:docPr id=\"7\" name=\"box\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"500000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>"
                        + inside
                        + "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" style=\"width:150pt;height:40pt\"><v:textbox>"
                        + inside + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    }

    private String fill(String sentence) {
        var out = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c != '{') {
                out.append(c);
                continue;
            }
            int end = sentence.indexOf('}', i);
            out.append("{{").append(figure(sentence.substring(i + 1, end))).append("}}");
            i = end;
        }
        return out.toString();
    }

    private String figure(String form) {
        var name = "指标" + ++figures;
        var page = random.nextInt(3) == 0 ? URI.create("https://shilu.example/figures/" + figures) : null;
        switch (form) {
            case "%" -> values.figure(name, "0." + (1000 + random.nextInt(8999)), "%", List.of(), page);
            case "." ->
                values.figure(name, (1 + random.nextInt(400)) + "." + (1 + random.nextInt(9)), "万元", List.of(), page);
            default ->
                values.figure(
                        name,
                        "" + (1 + random.nextInt(random.nextBoolean() ? 30 : 4000)),
                        "次",
                        ASample.lines(1 + random.nextInt(3)),
                        page);
        }
        return name;
    }
}
