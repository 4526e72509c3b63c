package shilu.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The figures in a Word file, found as anybody with an unpacker and a text editor would find them.
final class Controls {
    private static final String BODY = "word/document.xml";
    private static final Pattern CONTROL = Pattern.compile(
            "<w:sdt>(?:(?!<w:sdt>).)*?<w:tag w:val=\"sl:(\\d+):[0-9a-f]{12}\"/>.*?<w:sdtContent>(.*?)</w:sdtContent>",
            Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final Pattern DIGIT = Pattern.compile("(<w:t(?: [^>]*)?>)(\\d)");

    private Controls() {}

    /// The text's part as it stands in the file.
    static String body(Path docx) throws IOException {
        return new String(parts(docx).get(BODY), StandardCharsets.UTF_8);
    }

    /// What each figure shows, by its number.
    static Map<Integer, String> in(Path docx) throws IOException {
        var shown = new TreeMap<Integer, String>();
        var control = CONTROL.matcher(new String(parts(docx).get(BODY), StandardCharsets.UTF_8));
        while (control.find()) {
            var text = new StringBuilder();
            TEXT.matcher(control.group(2)).results().forEach(piece -> text.append(piece.group(1)));
            shown.put(Integer.valueOf(control.group(1)), text.toString());
        }
        return shown;
    }

    /// The file with the first digit of its first figure changed.
    static byte[] withAnotherDigit(Path docx) throws IOException {
        var parts = parts(docx);
        var body = new String(parts.get(BODY), StandardCharsets.UTF_8);
        var control = CONTROL.matcher(body);
        if (!control.find()) throw new AssertionError("no figure in " + docx);
        var digit = DIGIT.matcher(control.group(2));
        var changed = digit.replaceFirst(found -> found.group(1) + (Integer.parseInt(found.group(2)) + 1) % 10);
        var whole = body.substring(0, control.start(2)) + changed + body.substring(control.end(2));
        parts.put(BODY, whole.getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    private static Map<String, byte[]> parts(Path docx) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
