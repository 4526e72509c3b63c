package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialLayoutTest {
    @Test
    void look() throws Exception {
        var world = new ASample()
                .plain("单位", "样例县住房和城乡建设局")
                .plain("年度", "2025")
                .plain("下一年度", "2026")
                .plain("落款日期", "2026年1月5日")
                .figure("中心组学习.次数", "12", "次", ASample.lines(12), URI.create("http://127.0.0.1:8080/figures/1"))
                .figure("培训.人次", "1204", "人次", ASample.lines(300), null)
                .figure("党组会.次数", "12", "次", ASample.lines(12), null)
                .figure("出勤率", "0.953", "%", ASample.lines(12), null)
                .list(
                        "亮点",
                        new ASample().plain("主题", "消防演练").figure("人次", "31", "人次"),
                        new ASample().plain("主题", "进社区").figure("人次", "8", "人次"));
        var doc = new OfficialDocument()
                .title("{{单位}}{{年度}}年度责任制工作总结及{{下一年度}}年工作打算")
                .addressee("县委、县政府：")
                .text("现将{{单位}}{{年度}}年度工作情况和下一年度打算报告如下。")
                .heading(1, "一、工作开展情况")
                .heading(2, "（一）学习教育")
                .text("全年开展中心组集中学习{{中心组学习.次数}}次，平均出勤率{{出勤率}}；开展培训{{培训.人次}}人次。"
                        + "党组会专题研究{{党组会.次数}}次，议定事项逐项落实。".repeat(6))
                .heading(3, "1. 分级情况")
                .text("各部门情况见下表。")
                .table(List.of(List.of("主题", "参加人次"), List.of("{{#每条 亮点}}{{主题}}", "{{人次}}{{/每条}}")))
                .heading(4, "（1）说明")
                .text("正文".repeat(400))
                .heading(1, "二、下一年度打算")
                .text("继续推进。")
                .signed("{{单位}}", "{{落款日期}}")
                .attachment("附件1", "任务清单")
                .text("清单内容。");
        Files.write(Path.of("/tmp/doc-look/t.docx"), doc.bytes());
        var filled = Template.read(doc.bytes(), world).fill(world, ASample.ORIGIN, ASample.SIGNER);
        Files.write(Path.of("/tmp/doc-look/f.docx"), filled.docx());
        var r = Rendering.in(Path.of("/tmp/doc-look/r"), Fonts.installed());
        Files.write(Path.of("/tmp/doc-look/f.pdf"), r.pdf(filled.docx()));
        assertThat(filled.docx()).isNotEmpty();
    }
}
