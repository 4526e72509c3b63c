package shilu.programme;

import java.util.regex.Pattern;

/// A decision as people write it in one line: 【主题】检修泵站（责任：工程科；时限：2026-03-31）. What is not said is empty.
///
/// @param matter with its topic, where it has one
public record DecisionText(String matter, String owner, String due) {
    private static final String KEY = "(责任|时限|期限|完成)[^：:；;（）()]{0,4}[：:]";
    private static final Pattern BEHIND = Pattern.compile("^(?<matter>.*?)\\s*[（(](?<behind>" + KEY + ".*)[）)]。?$");
    private static final Pattern SAID = Pattern.compile("^" + KEY + "\\s*(?<said>.*)$");

    /// Takes a line apart; one without owner and day behind it is all matter.
    public static DecisionText of(String line) {
        var behind = BEHIND.matcher(line.strip());
        if (!behind.matches()) return new DecisionText(line.strip(), "", "");
        var text = new DecisionText(behind.group("matter"), "", "");
        boolean owner = true;
        for (var part : behind.group("behind").split("[；;，,]")) {
            var said = SAID.matcher(part.strip());
            boolean keyed = said.matches();
            if (keyed) owner = said.group(1).equals("责任");
            text = text.and(owner, keyed ? said.group("said").strip() : part.strip());
        }
        return text;
    }

    private DecisionText and(boolean ofOwner, String said) {
        return ofOwner
                ? new DecisionText(matter, owner.isEmpty() ? said : owner + "、" + said, due)
                : new DecisionText(matter, owner, due.isEmpty() ? said : due + "、" + said);
    }

    /// The line `of` takes apart again.
    public String line() {
        if (owner.isEmpty() && due.isEmpty()) return matter;
        var first = owner.isEmpty() ? "" : "责任：" + owner.replaceAll("[；;，,]", "、");
        var second = due.isEmpty() ? "" : "时限：" + due;
        return matter + "（" + first + (first.isEmpty() || second.isEmpty() ? "" : "；") + second + "）";
    }
}
