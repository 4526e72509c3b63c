package shilu.document.internal;

/// When a block is written.
sealed interface Condition {
    boolean holds(Filling filling);

    /// Whatever the caller's language makes of it, asked at the innermost level.
    record Asked(String condition) implements Condition {
        @Override
        public boolean holds(Filling filling) {
            return filling.innermost().values().holds(condition);
        }
    }

    /// `有 亮点`, `没有 亮点`: whether a list has entries.
    record Any(String list, int depth, boolean wanted) implements Condition {
        @Override
        public boolean holds(Filling filling) {
            return filling.level(depth).values().each(list).isEmpty() != wanted;
        }
    }

    /// `第一条`, `最后一条`: the place of the entry in its list.
    record Place(boolean last) implements Condition {
        @Override
        public boolean holds(Filling filling) {
            var level = filling.innermost();
            return level.index() == (last ? level.count() - 1 : 0);
        }
    }

    /// Chinese input methods type operators full-width and with signs of their own. Quoted text stays.
    static String plain(String typed) {
        var out = new StringBuilder();
        char quote = 0;
        for (char c : typed.toCharArray()) {
            char straight = c == '“' || c == '”' ? '"' : c == '‘' || c == '’' ? '\'' : c;
            if (quote == 0 && (straight == '"' || straight == '\'')) quote = straight;
            else if (straight == quote) quote = 0;
            else if (quote != 0) straight = c;
            out.append(quote == 0 ? operator(straight) : String.valueOf(straight));
        }
        return out.toString();
    }

    private static String operator(char c) {
        return switch (c) {
            case '≥' -> ">=";
            case '≤' -> "<=";
            case '≠' -> "!=";
            case '　' -> " ";
            default -> c >= '！' && c <= '～' ? String.valueOf((char) (c - '！' + '!')) : String.valueOf(c);
        };
    }
}
