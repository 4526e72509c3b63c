package shilu.programme;

import java.util.Locale;

/// What the user reads: Chinese, and English beside it (the Chinese where a pack gives none).
public record Label(String zh, String en) {
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    @Override
    public String toString() {
        return zh;
    }
}
