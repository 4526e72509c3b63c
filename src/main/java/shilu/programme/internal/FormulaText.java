package shilu.programme.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import shilu.common.Problem;

/// A formula rewritten for CEL, which knows ASCII names only. Outside of quotes every declared name, the longest that
/// fits, becomes `_n` and its number; a whole number becomes a decimal one, since all numbers here are decimal and
/// CEL adds no whole numbers to them.
final class FormulaText {
    private static final Set<String> WORDS = Set.of("in", "true", "false", "null");

    private final String text;
    private final List<String> declared;
    private final List<String> longestFirst;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();
    private final Set<String> mentioned = new TreeSet<>();
    private final List<Problem> faults = new ArrayList<>();
    private int at;

    private FormulaText(String text, Collection<String> names) {
        this.text = text;
        declared = names.stream().sorted().toList();
        longestFirst = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static FormulaText of(String text, Collection<String> names) {
        var formula = new FormulaText(text, names);
        while (formula.at < text.length()) formula.next();
        return formula;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') copy(quoted(c));
        else if (startsName(at)) name();
        else if (isDigit(at)) number();
        else copy(at + Character.charCount(text.codePointAt(at)));
    }

    private int quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) end += text.charAt(end) == '\\' ? 2 : 1;
        return Math.min(end + 1, text.length());
    }

    private void name() {
        for (var name : longestFirst)
            if (text.startsWith(name, at) && !inName(at + name.length())) {
                mentioned.add(name);
                write(written(declared.indexOf(name)), at + name.length());
                return;
            }
        int end = endOfName(at);
        var word = text.substring(at, end);
        if (!WORDS.contains(word) && !isFunction(end)) unknown();
        copy(end);
    }

    private boolean isFunction(int end) {
        return at > 0 && text.charAt(at - 1) == '.'
                || text.substring(end).stripLeading().startsWith("(");
    }

    private void unknown() {
        int end = endOfName(at);
        while (end < text.length() - 1 && text.charAt(end) == '.' && startsName(end + 1)) end = endOfName(end + 1);
        var word = text.substring(at, end);
        faults.add(Nearest.told("formula.name.unknown", Nearest.to(word, declared), text, word));
    }

    private void number() {
        int end = at;
        boolean whole = true;
        while (end < text.length() && (isDigit(end) || text.charAt(end) == '.')) whole &= text.charAt(end++) != '.';
        boolean index = out.toString().stripTrailing().endsWith("[") && text.startsWith("]", end);
        int from = at;
        copy(end);
        if (whole && !index) ".0".chars().forEach(c -> append((char) c, from));
    }

    private void copy(int end) {
        for (int i = at; i < end; i++) append(text.charAt(i), i);
        at = end;
    }

    private void write(String name, int end) {
        for (int i = 0; i < name.length(); i++) append(name.charAt(i), at);
        at = end;
    }

    private void append(char c, int origin) {
        out.append(c);
        origins.add(origin);
    }

    private int endOfName(int from) {
        int end = from;
        while (inName(end)) end += Character.charCount(text.codePointAt(end));
        return end;
    }

    private boolean startsName(int i) {
        return i < text.length() && (Character.isLetter(text.codePointAt(i)) || text.charAt(i) == '_');
    }

    private boolean inName(int i) {
        return startsName(i) || i < text.length() && Character.isDigit(text.codePointAt(i));
    }

    private boolean isDigit(int i) {
        char c = text.charAt(i);
        return c >= '0' && c <= '9';
    }

    String rewritten() {
        return out.toString();
    }

    Set<String> mentioned() {
        return mentioned;
    }

    List<Problem> faults() {
        return faults;
    }

    /// The name CEL sees for the declared name.
    String written(String name) {
        return written(declared.indexOf(name));
    }

    private static String written(int number) {
        return "_n" + number + "_";
    }

    /// The declared name CEL sees under this one.
    String declared(String written) {
        return declared.get(Integer.parseInt(written.substring(2, written.length() - 1)));
    }

    /// A message of CEL with the author's names.
    String inAuthorsWords(String message) {
        var words = message;
        for (int i = declared.size() - 1; i >= 0; i--) words = words.replace(written(i), declared.get(i));
        return words;
    }

    /// The place in the author's text, counted from 1, of a column CEL names, counted from 1.
    int place(int column) {
        int i = Math.clamp(column - 1L, 0, Math.max(0, origins.size() - 1));
        return origins.isEmpty() ? 1 : origins.get(i) + 1;
    }
}
