package shilu.document.internal;

import java.util.ArrayList;
import java.util.List;

/// Breaks a title into lines that form a trapezoid or a diamond, never inside a word. The JDK knows no Chinese words
/// and a dictionary would weigh more than this engine, so a line ends only where titles can be broken: behind the words
/// that end a part of one, and before the words that begin one.
public final class TitleLines {
    /// Characters of 22 points on a line of 156 mm.
    static final int WIDTH = 20;

    private static final List<String> ENDS = List.of("年度", "年", "的", "工作", "情况", "、", "，", "》", "”", "）");
    private static final List<String> BEGINS = List.of(
            "关于", "及", "暨", "和", "与", "工作", "总结", "报告", "情况", "方案", "通知", "打算", "计划", "落实", "下一年度", "“", "《", "（");

    private static final List<String> TOGETHER = List.of("年度", "工作", "情况", "关于", "下一", "年以来", "年至", "年上半年", "年下半年");

    private TitleLines() {}

    public static List<String> of(String title) {
        if (title.contains("\n")) return List.of(title.split("\n"));
        int length = title.length();
        if (length <= WIDTH) return List.of(title);
        var places = places(title);
        for (int lines = (length + WIDTH - 1) / WIDTH; lines <= 5; lines++) {
            var best = new Best();
            divide(title, places, lines, 0, new ArrayList<>(), best);
            if (!best.lines.isEmpty()) return best.lines;
        }
        return List.of(title);
    }

    private static final class Best {
        List<String> lines = List.of();
        int cost = Integer.MAX_VALUE;
    }

    private static List<Integer> places(String title) {
        var places = new ArrayList<Integer>();
        for (int i = 2; i < title.length() - 1; i++) if (breakable(title, i)) places.add(i);
        return places;
    }

    private static boolean breakable(String title, int at) {
        var before = title.substring(0, at);
        var after = title.substring(at);
        boolean torn = TOGETHER.stream().anyMatch(word -> torn(title, at, word));
        if (torn || Character.isDigit(after.charAt(0))) return digitAfterEnd(before, after);
        if (after.startsWith("、") || after.startsWith("，") || after.startsWith("”") || after.startsWith("》"))
            return false;
        return ENDS.stream().anyMatch(before::endsWith) || BEGINS.stream().anyMatch(after::startsWith);
    }

    /// A year begins a part of a title too; other digits stay with what is before them.
    private static boolean digitAfterEnd(String before, String after) {
        return after.matches("(?s)\\d{4}年.*") && !Character.isDigit(before.charAt(before.length() - 1));
    }

    private static boolean torn(String title, int at, String word) {
        for (int i = 1; i < word.length(); i++) if (at - i >= 0 && title.startsWith(word, at - i)) return true;
        return false;
    }

    private static void divide(String title, List<Integer> places, int lines, int from, List<String> soFar, Best best) {
        if (lines == 1) {
            if (title.length() - from > WIDTH) return;
            soFar.add(title.substring(from));
            int cost = cost(soFar);
            if (cost < best.cost) {
                best.cost = cost;
                best.lines = List.copyOf(soFar);
            }
            soFar.removeLast();
            return;
        }
        for (int place : places) {
            if (place <= from || place - from > WIDTH) continue;
            soFar.add(title.substring(from, place));
            divide(title, places, lines - 1, place, soFar, best);
            soFar.removeLast();
        }
    }

    /// Equal lines make a block, a waist makes an hourglass: both are to be avoided; otherwise the more even the
    /// better.
    private static int cost(List<String> lines) {
        int shortest = lines.stream().mapToInt(String::length).min().orElse(0);
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        int cost = longest - shortest;
        if (cost == 0) cost = 4;
        for (int i = 1; i < lines.size() - 1; i++) {
            int middle = lines.get(i).length();
            if (middle < lines.get(i - 1).length() && middle < lines.get(i + 1).length()) cost += 20;
        }
        return cost;
    }
}
