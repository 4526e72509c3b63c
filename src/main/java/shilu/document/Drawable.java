package shilu.document;

import java.util.Locale;
import java.util.Optional;

/// Files whose pages can be drawn, by the ending under which the programs know them best.
public enum Drawable {
    PDF("pdf", ""),
    WORD("docx", "writer"),
    SHEET("xlsx", "calc"),
    SLIDES("pptx", "impress"),
    OLD_WORD("doc", "writer"),
    OLD_SHEET("xls", "calc"),
    OLD_SLIDES("ppt", "impress");

    private static final String PACKAGE = "application/vnd.openxmlformats-officedocument.";

    private final String ending;
    private final String program;

    Drawable(String ending, String program) {
        this.ending = ending;
        this.program = program;
    }

    /// @param name tells the older office files apart, whose content looks alike
    public static Optional<Drawable> of(String mediaType, String name) {
        if (mediaType.startsWith(PACKAGE + "wordprocessingml")) return Optional.of(WORD);
        if (mediaType.startsWith(PACKAGE + "spreadsheetml")) return Optional.of(SHEET);
        if (mediaType.startsWith(PACKAGE + "presentationml")) return Optional.of(SLIDES);
        return switch (mediaType) {
            case "application/pdf" -> Optional.of(PDF);
            case "application/x-ole-storage" -> Optional.of(older(name.toLowerCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    private static Drawable older(String name) {
        if (name.endsWith(".xls") || name.endsWith(".xlsx")) return OLD_SHEET;
        return name.endsWith(".ppt") || name.endsWith(".pptx") ? OLD_SLIDES : OLD_WORD;
    }

    String ending() {
        return ending;
    }

    /// How LibreOffice is told to write a PDF of the first pages.
    String export(int pages) {
        return "pdf:" + program + "_pdf_Export:{\"PageRange\":{\"type\":\"string\",\"value\":\"1-" + pages + "\"}}";
    }
}
