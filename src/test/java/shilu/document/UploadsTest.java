package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Problem;

class UploadsTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private final byte[] plain = new OfficialDocument().text("正文").bytes();

    @Test
    void a_plain_document_may_come_in() {
        assertThat(Uploads.problems(plain)).isEmpty();
        assertThat(Uploads.problems(linked("hyperlink", "https://www.gov.cn/"))).isEmpty();
    }

    @Test
    void what_reaches_outside_is_named() {
        assertThat(codes(linked("attachedTemplate", "file:///c:/x.dotm"))).containsExactly("attached-template");
        assertThat(codes(linked("image", "http://evil/a.png"))).containsExactly("external");
        assertThat(codes(linked("hyperlink", "file://server/share"))).containsExactly("external");
        assertThat(codes(linked("aFChunk", "part.html"))).containsExactly("pulled-in");
        assertThat(codes(linked("oleObject", "embeddings/ole.bin"))).containsExactly("embedded");
    }

    @Test
    void macros_are_named() {
        assertThat(codes(with(Map.of("word/vbaProject.bin", "x")))).containsExactly("macro");
        var types = OfficialParts.TYPES.replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(codes(with(Map.of("[Content_Types].xml", types)))).containsExactly("macro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DDEAUTO c:\\\\cmd.exe",
                "dde x",
                "INCLUDETEXT \\\"http://x\\\"",
                "INCLUDEPICTURE x",
                "LINK Excel.Sheet.8"
            })
    void fields_that_fetch_or_run_are_named_however_their_code_is_cut(String code) {
        int half = code.length() / 2;
        var field = begin() + instr(code.substring(0, half)) + instr(code.substring(half)) + end();
        assertThat(codes(new OfficialDocument()
                        .markup("<w:p>" + field + "</w:p>")
                        .bytes()))
                .containsExactly("field");
        var simple =
                "<w:p><w:fldSimple w:instr=\"" + OfficialParts.escaped(code).replace("\"", "&quot;") + "\"/></w:p>";
        assertThat(codes(new OfficialDocument().markup(simple).bytes())).containsExactly("field");
    }

    @Test
    void a_field_that_hides_its_name_in_another_is_named_and_usual_ones_are_not() {
        var hidden = begin() + begin() + instr("QUOTE 68 68 69") + end() + instr(" cmd") + end();
        assertThat(codes(new OfficialDocument()
                        .markup("<w:p>" + hidden + "</w:p>")
                        .bytes()))
                .containsExactly("field");
        var usual = begin()
                + instr(" PAGE ")
                + end()
                + begin()
                + instr("TOC \\\\o")
                + end()
                + begin()
                + instr("=1+1")
                + end();
        assertThat(codes(new OfficialDocument()
                        .markup("<w:p>" + usual + "</w:p>")
                        .bytes()))
                .isEmpty();
    }

    @Test
    void what_is_no_word_file_or_unpacks_to_too_much_is_refused() throws IOException {
        refused("没有".getBytes(StandardCharsets.UTF_8), "not-word");
        refused(with(Map.of("word/media/bomb.bin", "0".repeat(30 << 20))), "bomb");
        refused(with(Map.of("../outside.xml", "<a/>")), "part-outside");
        refused(
                with(Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>")),
                "broken-part");
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> Template.read(file, new ASample())).hasMessageContaining("document.file." + code);
    }

    private static Iterable<String> codes(byte[] file) {
        return Uploads.problems(file).stream()
                .map(Problem::code)
                .map(code -> code.replace("document.upload.", ""))
                .toList();
    }

    private static String begin() {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    }

    private static String instr(String code) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + OfficialParts.escaped(code) + "</w:instrText></w:r>";
    }

    private static String end() {
        return "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private byte[] linked(String kind, String target) {
        var mode = target.contains(":") ? "\" TargetMode=\"External" : "";
        var rels = OfficialParts.RELATIONSHIPS.replace(
                "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"" + OFFICE + kind + "\" Target=\"" + target + mode
                        + "\"/></Relationships>");
        return with(Map.of("word/_rels/document.xml.rels", rels));
    }

    /// The plain file with parts added or put in the place of its own.
    private byte[] with(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(plain));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (parts.containsKey(entry.getName())) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
