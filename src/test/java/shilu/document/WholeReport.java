package shilu.document;

import java.net.URI;
import java.util.List;

/// A whole report of the sample county as the tests see it: every level of heading, conditions, a list, a table, an
/// attachment, and figures with few and with many records.
final class WholeReport {
    private WholeReport() {}

    static ASample world() {
        return new ASample()
                .plain("单位", "样例县住房和城乡建设局")
                .plain("年度", "2025")
                .plain("下一年度", "2026")
                .plain("落款日期", "2026年1月5日")
                .figure("中心组学习.次数", "12", "次", ASample.lines(12), URI.create("http://127.0.0.1:8080/figures/1"))
                .figure("培训.人次", "1204", "人次", ASample.lines(300), null)
                .figure("党组会.次数", "12", "次", ASample.lines(12), null)
                .figure("出勤率", "0.953", "%", ASample.lines(12), null)
                .figure("未完成", "0", "项")
                .list(
                        "亮点",
                        new ASample().plain("主题", "消防演练").figure("人次", "31", "人次", ASample.lines(1), null),
                        new ASample().plain("主题", "进社区宣传").figure("人次", "208", "人次", ASample.lines(2), null));
    }

    static OfficialDocument template() {
        return new OfficialDocument()
                .title("{{单位}}{{年度}}年度责任制工作总结及{{下一年度}}年工作打算")
                .addressee("县委、县政府：")
                .text("现将{{单位}}{{年度}}年度工作情况和下一年度打算报告如下。")
                .heading(1, "一、工作开展情况")
                .heading(2, "（一）学习教育")
                .text("全年开展中心组集中学习{{中心组学习.次数}}次，平均出勤率{{出勤率}}；开展培训{{培训.人次}}人次。党组会专题研究{{党组会.次数}}次，议定事项逐项落实。")
                .heading(3, "1. 分级情况")
                .text("{{#每条 亮点}}{{中文序号}}是{{主题}}，参加{{人次}}人次{{#如果 最后一条}}。{{否则}}；{{/如果}}{{/每条}}")
                .table(List.of(List.of("主题", "参加人次"), List.of("{{#每条 亮点}}{{主题}}", "{{人次}}{{/每条}}")))
                .heading(4, "（1）未完成事项")
                .text("{{#如果 未完成 > 0}}")
                .text("尚有{{未完成}}项未完成。")
                .text("{{否则}}")
                .text("各项任务均已完成。")
                .text("{{/如果}}")
                .heading(1, "二、下一年度打算")
                .text("继续把每一项工作记录在案。")
                .signed("{{单位}}", "{{落款日期}}")
                .attachment("附件1", "{{下一年度}}年任务清单")
                .text("任务清单见台账。");
    }

    static Filled filled() {
        var world = world();
        return Template.read(template().bytes(), world).fill(world, ASample.ORIGIN, ASample.SIGNER);
    }
}
