package shilu.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import shilu.document.internal.WordFile;

/// A yearly report of 7 pages with 260 figures, as a template and its values. The template has names in double braces
/// and nothing else, so that another engine fills the very same file.
public final class SevenPages {
    public static final int FIGURES = 260;
    private static final int PARAGRAPHS = 50;

    private static final List<String> SENTENCES = List.of(
            "全年召开党组会议{}次，其中专题研究本项工作{}次，形成议定事项{}项，已办结{}项，其余事项均已明确责任单位和完成时限。",
            "中心组集体学习{}次，研讨{}次，应到{}人次，实到{}人次，学习情况按季度通报，缺席人员均已补学。",
            "举办业务培训{}期，参加{}人次，覆盖机关各科室和全部下属单位，培训记录、签到表和考核结果逐期归档。",
            "开展主题党日{}次，支部党员大会{}次，党小组会{}次，讲党课{}次，各支部记录本按月检查。",
            "报送信息{}条，被上级采用{}条，编发简报{}期，信息报送情况列入科室考核。",
            "检查下属单位{}家，发现问题{}个，已整改{}个，尚有{}个正在整改，整改责任人和时限均已列入清单。",
            "签订责任书{}份，走访企业{}家，收集意见{}条，办结{}条，办理结果当面答复。",
            "组织志愿服务{}场，服务时长{}小时，参加{}人次，更新宣传栏{}块，开放服务站点{}个。");

    private static final Ed25519 SIGNER = Ed25519.signer(AReport.KEYS);

    private final Random random = new Random(260);
    private final ASample values = new ASample();
    private final Map<String, Object> numbers = new LinkedHashMap<>();
    private final String outline;
    private final byte[] template;
    private final Template read;

    public SevenPages() {
        outline = outline();
        template = OutlineDocument.docx(outline);
        read = Template.read(template, values);
    }

    public byte[] template() {
        return template;
    }

    /// The same with lines of an outline behind it.
    public byte[] templateWith(String more) {
        return OutlineDocument.docx(outline + more);
    }

    /// The figures by name, for an engine that knows numbers only.
    public Map<String, Object> numbers() {
        return numbers;
    }

    /// The document with every figure in a control, the appendix behind the text and the signed table inside.
    public byte[] filled() {
        return read.fill(values, ASample.ORIGIN, SIGNER).docx();
    }

    /// As it comes back from Word: sentences reworded, one figure altered, one moved, one without its control.
    public byte[] edited() {
        var docx = filled();
        var edits = new Edits(WordFile.open(docx).bytes("word/document.xml"), new Random(3));
        for (int i = 0; i < 5; i++) edits.reword();
        edits.alterDigit();
        edits.moveToAnotherParagraph();
        edits.loseControl();
        return Rewritten.with(docx, "word/document.xml", edits.bytes());
    }

    private String outline() {
        var sentences = new ArrayList<String>();
        while (sentences.size() < 4 * PARAGRAPHS) sentences.addAll(SENTENCES);
        Collections.shuffle(sentences, random);
        var out = new StringBuilder("= 样例单位2025年度工作总结\n");
        for (int i = 0; numbers.size() < FIGURES; i++) {
            if (i % 5 == 0) out.append("（一）第").append(i / 5 + 1).append("方面工作\n");
            out.append(filled(sentences.get(2 * i)))
                    .append(filled(sentences.get(2 * i + 1)))
                    .append('\n');
        }
        return out.append("@ 样例单位 | 2026年1月10日\n").toString();
    }

    private String filled(String sentence) {
        var out = new StringBuilder();
        for (var part : sentence.splitWithDelimiters("\\{}", -1)) out.append(part.equals("{}") ? figure() : part);
        return out.toString();
    }

    /// The last sentence may ask for more figures than there are to be; these are written out.
    private String figure() {
        var number = Integer.toString(1 + random.nextInt(random.nextBoolean() ? 30 : 4000));
        if (numbers.size() == FIGURES) return number;
        var name = "指标" + (numbers.size() + 1);
        numbers.put(name, number);
        values.figure(name, number, "次");
        return "{{" + name + "}}";
    }
}
