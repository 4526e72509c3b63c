package shilu.document.numbers;

import static shilu.document.WrittenNumber.Sort.ORDINAL;

import java.util.List;
import shilu.document.numbers.Rules.Rule;

/// 第N, list marks, numbered attachments, grades and ranks.
final class Ordinals {
    private static final String N = "[〇零一二三四五六七八九十百千两]{1,5}";
    /// Where a list mark may stand.
    private static final String AT_START = "(?<=^|[。；;:\\n”！!？?\\s])";

    private static final String AFTER_PAUSE = "(?<=^|[。；;:,，、\\s”！!？?\uFFFC])";

    static final List<Rule> RULES = List.of(
            Rule.of(ORDINAL, "第 ?(?:\\d+|" + N + "|[几某])"),
            Rule.of(ORDINAL, "[\u2460-\u249B\u2776-\u277F\u3220-\u3229\u3280-\u3289]"),
            Rule.of(ORDINAL, "[(]" + N + "[)]"),
            Rule.of(ORDINAL, AFTER_PAUSE + "[(]?\\d{1,2}[)]"),
            Rule.of(ORDINAL, AT_START + "\\s*(?:" + N + "|\\d{1,3})(?:[、.．](?!\\d)|(?<=\\d)[.](?=\\d{4}年))"),
            Rule.of(
                    ORDINAL,
                    AT_START
                            + "\\s*\\d{1,2}(?:\\.\\d{1,2}){1,3}(?= |[\u4e00-\u9fff&&[^万亿余多元个项次条人名户家件份期年天分亩吨公千平倍成月日时度米克场篇处起]])"),
            Rule.of(ORDINAL, "(?:附件|附表|附图|附录|专栏|示意图)[::]?(?:\\d+(?:-\\d+)?|" + N + ")"),
            Rule.of(ORDINAL, "(?<=^|[。；;:,，、\\s(（见如在和及至按\uFFFC])[表图](?:\\d++(?:-\\d+)?|" + N + ")(?![幅张份个块篇次套册名])"),
            Rule.of(ORDINAL, AFTER_PAUSE + "[一二三四五六七八九十]{1,2}(?=是|要(?!求)|则(?!是))"),
            Rule.of(ORDINAL, "其[一二三四五六](?=[,，、是:])"),
            Rule.of(ORDINAL, "(?<![\\d.,一二三四五六七八九十])(?:[一二三四五六七八九十]|\\d)级(?!联动|书记|干部)"),
            Rule.of(ORDINAL, "(?<![\\d.,个一二三四五六七八九十])[一二三四五](?:类|等奖|等功|期(?=工程|项目|建设|改造))"),
            Rule.of(ORDINAL, "(?<![\\d.,])(?:\\d{1,2}|" + N + ")楼(?!房|盘|宇|栋)"),
            Rule.of(ORDINAL, "前(?:\\d+|" + N + ")(?:名|位|强|列)(?![^，。；、]{0,6}(?:表彰|奖励))"));

    private Ordinals() {}
}
