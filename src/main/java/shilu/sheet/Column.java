package shilu.sheet;

import java.util.Set;

/// A column to be written.
///
/// @param width in characters of the default font
public record Column(String heading, double width) {
    private static final Set<String> LONG =
            Set.of("议题", "议定事项", "学习内容", "主要内容", "整改措施", "问题描述", "隐患情况", "事项内容", "核实情况", "答复处理", "评分标准");
    private static final double WIDE = 28;
    private static final double NARROW = 7;
    private static final double USUAL = 10;

    /// With a width that suits what usually stands under such a heading.
    public static Column of(String heading) {
        if (LONG.contains(heading)) return new Column(heading, WIDE);
        if (heading.equals("序号") || heading.startsWith("应") || heading.startsWith("实"))
            return new Column(heading, NARROW);
        if (heading.endsWith("名称") || heading.endsWith("材料") || heading.endsWith("标题") || heading.endsWith("专题"))
            return new Column(heading, 1.8 * USUAL);
        return new Column(heading, Math.max(USUAL, 2 * heading.codePointCount(0, heading.length()) + 1));
    }
}
