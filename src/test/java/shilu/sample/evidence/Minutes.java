package shilu.sample.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import shilu.sample.Settled;

/// Minutes and records as short Word files: matters and decisions, never what anybody said.
record Minutes(String title, List<String> paragraphs) {
    private static final int TITLE_SIZE = 20;
    private static final int SIZE = 15;

    static Minutes meeting(String unit, List<String> people) {
        return new Minutes(
                unit + "会议记录（样例）",
                List.of(
                        "主持人：" + people.getFirst() + "    记录人：" + people.get(5 % people.size()),
                        "到会情况见签到表，缺席人员及原因已在台账登记。",
                        "一、传达学习有关文件，原文附后。",
                        "二、听取分管工作汇报，核对上次会议议定事项：已完成的予以销号，未完成的重新确定时间。",
                        "三、议定事项写明责任人和完成时间，由办公室录入台账并跟踪。",
                        "以上内容为样例。"));
    }

    static Minutes analysis(String unit, List<String> people) {
        return new Minutes(
                unit + "分析研判会议记录（样例）",
                List.of(
                        "召集人：" + people.get(1),
                        "一、逐项过本季度事项清单：来源、现状、已采取的办法。",
                        "二、对每一事项写明措施、责任人、完成时间。",
                        "三、会后由办公室抄送有关科室，下次会议先核对落实情况。",
                        "以上内容为样例。"));
    }

    static Minutes inspection(String unit, List<String> people) {
        return new Minutes(
                unit + "检查记录（样例）",
                List.of(
                        "检查人：" + people.get(1) + "、" + people.get(4 % people.size()),
                        "检查方法：查阅台账、核对佐证、现场查看。",
                        "发现的问题逐条登记，注明地点、情况、整改责任人和期限。",
                        "被检查单位确认签字：__________",
                        "以上内容为样例。"));
    }

    static Minutes report(String unit) {
        return new Minutes(
                "关于责任制落实情况的报告（样例）",
                List.of(
                        "中共青禾县委：",
                        "现将" + unit + "本期责任制落实情况报告如下。",
                        "一、开展的工作。会议、学习、阵地检查和信息发布的次数以台账为准，见所附数据表。",
                        "二、存在的问题。未按期完成的事项和原因逐条列出。",
                        "三、下一步安排。按责任清单逐项确定时间。",
                        unit,
                        "以上内容为样例。"));
    }

    static Minutes safety(String unit) {
        return new Minutes(
                "关于安全生产工作情况的报告（样例）",
                List.of(
                        "现将" + unit + "本期安全生产工作情况报告如下。",
                        "一、开展的工作。会议、排查、培训、演练的次数以台账为准，见所附数据表。",
                        "二、隐患和整改。未销号的隐患写明部位、措施、责任人和期限。",
                        "三、下一步安排。按责任清单逐项确定时间。",
                        unit,
                        "以上内容为样例。"));
    }

    byte[] docx() {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var head = document.createParagraph();
            head.setAlignment(ParagraphAlignment.CENTER);
            var run = head.createRun();
            run.setText(title);
            run.setFontFamily("黑体");
            run.setFontSize(TITLE_SIZE);
            for (var text : paragraphs) paragraph(document, text);
            document.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Settled.zip(out.toByteArray());
    }

    private static void paragraph(XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.setFirstLineIndent(2 * SIZE * 20);
        paragraph.setSpacingBetween(1.5);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily("仿宋_GB2312");
        run.setFontSize(SIZE);
    }
}
