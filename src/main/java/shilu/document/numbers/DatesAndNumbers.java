package shilu.document.numbers;

import static shilu.document.WrittenNumber.Sort.DATE;
import static shilu.document.WrittenNumber.Sort.DOCUMENT;
import static shilu.document.WrittenNumber.Sort.IDENTIFIER;

import java.util.List;
import shilu.document.numbers.Rules.Rule;

/// Document numbers, dates and times, ids.
final class DatesAndNumbers {
    private static final String TO = "(?:[-—–~～〜至到]|--|——)";
    private static final String Y = "(?:(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})";
    private static final String M = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final String D = "(?:3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final String DAY = D + "日";
    private static final String MONTH = "(?<![\\d.,一二三四五六七八九十个每])" + M + "月(?:份|底|初|末)?";
    private static final String CLOCK = "(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?::[0-5]\\d)?(?!\\d)";
    private static final String HALF_DAY = "(?:凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚间|晚|当日|次日)";
    private static final String N = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String HOUR = "(?:[01]?\\d|2[0-4]|[一二三四五六七八九十]{1,3})";

    static final List<Rule> RULES = List.of(
            Rule.of(DOCUMENT, "[〔\\[【(]" + Y + "[〕\\]】)](?:第)?\\d+(?:-\\d+)?号"),
            Rule.of(DOCUMENT, "(?<![A-Za-z])[A-Z]{1,4}(?:/[A-Z])? ?\\d+(?:\\.\\d+)*[-—]\\d{4}(?!\\d)"),
            // links and addresses first: they may hold anything
            Rule.of(IDENTIFIER, "https?://[\\x21-\\x7e]+|www\\.[\\x21-\\x7e]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            Rule.of(DATE, "(?:绝密|机密|秘密)★\\d*(?:年|个月|月)?"),
            Rule.of(DATE, "(?<![\\d.])(?:19|20)\\d{2}([-/.])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9])(?!\\d)"),
            Rule.of(DATE, "(?<![\\d.])(?:19|20)\\d{2}[-.](?:1[0-2]|0[1-9])(?![\\d.万亿%])"),
            Rule.of(DATE, "(?<![\\d.,])" + Y + "年?(?:度)?" + TO + Y + "(?:学年|年度|年|财年)(?:初|底|末|以来)?"),
            Rule.of(
                    DATE,
                    "(?<![\\d.,])" + Y + "年(?:度|初|底|末|以来)?(?:" + M + "月(?:份|底|初|末)?(?:" + D + "[日号])?)?(?:" + TO + "(?:"
                            + Y + "年)?(?:" + M + "月(?:份|底)?(?:" + D + "[日号])?|" + DAY + "))?"),
            Rule.of(DATE, "(?<![\\d.,])(?:19|20)\\d{2}(?=版|届|款|财年|学年|级新)"),
            Rule.of(DATE, MONTH + D + "[日号]?" + TO + "(?:" + M + "月)?" + DAY),
            Rule.of(DATE, "(?<![\\d.,])" + M + "(?:月份?)?" + TO + M + "月(?:份|底)?(?!次)(?:" + DAY + ")?"),
            Rule.of(DATE, MONTH + "(?:" + D + "[日号])?"),
            Rule.of(DATE, "(?<=[于在自从至到每\uFFFC]月?)" + D + "[日号](?!内|间|游)"),
            Rule.of(
                    DATE,
                    "(?<![\\d.,])\\d{1,2}日?" + TO + "\\d{1,2}日(?!内)|(?<![\\d.,])\\d{1,2}日(?=上午|下午|晚|起|前|凌晨|召开|举行|印发)"),
            Rule.of(DATE, "(?:前|第)?[一二三四1-4](?:[、和至到-][一二三四1-4])?季度|Q[1-4](?!\\d)"),
            Rule.of(DATE, "(?:上世纪|本世纪|\\d{2}世纪)?(?:\\d0|[一二三四五六七八九]十)年代|\\d{2}世纪"),
            Rule.of(DATE, "(?:周|星期|礼拜)(?:[二三四五六日天](?![次期场回节篇讲课个小时天名年])|一(?![次期场回节篇更讲课报会学练查评调个封条份遍题测天名年]))"),
            Rule.of(
                    DATE,
                    "农历(?:正|腊|冬|" + M + ")月?(?:初?" + D + ")?|正月(?:初?" + D + ")?|腊月(?:" + D
                            + ")?|(?:大年|年)?初[一二三四五六七八九十](?!中|级|审)"),
            Rule.of(
                    DATE,
                    HALF_DAY + "?(?<![\\d.,])\\d{1,2}时(?:\\d{1,2}分|半|整|许)?|" + HALF_DAY + HOUR
                            + "[时点](?:\\d{1,2}分|半|整|许|[一二三四五]?十[一二三四五六七八九]?分)?|(?<![\\d.,])\\d{1,2}点(?:钟|半|整|\\d{2}分)"),
            Rule.of(DATE, "(?<!\\d)(?<!\\d[:.])" + CLOCK + "(?:" + TO + CLOCK + ")?"),
            Rule.of(DATE, "(?:[“\"‘])?十[一二三四五六七]五(?:[”\"’])?(?![十百千万年月日个项人次场名])"),
            Rule.of(DATE, "(?<!最)(?:近|过去|今后|未来|此后|最近|接下来)的?" + N + "(?:年|个月|个季度|周年?)(?:以来|来|内|间|里)?"),
            Rule.of(DATE, "(?<![提推超之])[前后这]" + N + "(?:年|个月|个季度)(?:以来|来|内|间|里)?"),
            Rule.of(DATE, N + "年(?=规划|计划|行动|纲要|目标|来)"),
            Rule.of(IDENTIFIER, "(?<!\\d)\\d{17}[\\dXx](?![\\dA-Za-z])"),
            Rule.of(IDENTIFIER, "(?<!\\d)(?:1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}(?:-\\d+)?|[48]00-?\\d{3}-?\\d{4})(?!\\d)"),
            Rule.of(
                    IDENTIFIER,
                    "(?:邮编|邮政编码|证号|账号|账户号|编号|号码|份号|代码|尾号|工号|批号)[:为是 ]*(?<n>[0-9A-Za-z][0-9A-Za-z-]+)(?![\\d个])"),
            Rule.of(IDENTIFIER, "(?:电话|传真|手机|热线|联系方式)[: ]+(?<n>[\\d()-]{3,})"),
            Rule.of(IDENTIFIER, "(?<![\\d.,])(?<n>\\d{3,6})(?=(?:政务服务|政府服务|便民服务|公共法律|纪检|职工)?(?:热线|平台|举报电话|服务电话|服务热线))"),
            Rule.of(IDENTIFIER, "(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d)"),
            Rule.of(IDENTIFIER, "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{5,6}"),
            Rule.of(IDENTIFIER, "(?<![A-Za-z0-9])[A-Za-z]+[-_./]?\\d[0-9A-Za-z.]*(?<!\\.)(?:-\\d+)?"),
            Rule.of(
                    IDENTIFIER,
                    "(?<![\\d.,])\\d+(?!(?:kg|km|cm|mm|kW|kWh|MW|TB|GB|MB|KB|ha|min|mL|[mtLhsg])(?![A-Za-z]))[A-Za-z][0-9A-Za-z]*"),
            Rule.of(IDENTIFIER, "(?<![A-Za-z0-9])A{1,5}级"),
            Rule.of(IDENTIFIER, "(?<![\\d.,])0\\d{2,}(?![\\d.,%])|(?<![\\d.,])\\d{9,}(?![\\d.,元万亿人次条份件])"),
            Rule.of(IDENTIFIER, "(?<![\\d.,])\\d{2,4}(?:室|房间|会议室|办公室|教室|病房|门诊|宿舍)"),
            Rule.of(
                    IDENTIFIER,
                    "(?<![\\d.,])\\d{1,5}(?:-\\d+)?号(?:线|楼|院|门|机|馆|厅)?|[一二三四五六七八九十]{1,3}号(?=楼|院|门|机|馆|厅|线|桥|井|矿|地块)"),
            Rule.of(IDENTIFIER, "(?<![\\d.,])\\d{1,3}路(?=公交|车|线|专线)|\\d+栋\\d+单元(?:\\d+[室号])?"),
            Rule.of(IDENTIFIER, "(?<![\\d.,])\\d+(?:\\.\\d+){2,}(?![\\d%万亿])"));

    private DatesAndNumbers() {}
}
