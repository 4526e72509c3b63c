package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    private static final Path SAMPLE = Path.of("packs/ideology-responsibility/sample/housing/evidence");

    @TempDir
    private Path folder;

    private Path into;
    private Pictures pictures;

    @BeforeEach
    void empty() throws IOException {
        into = Files.createDirectory(folder.resolve("into"));
        pictures = Pictures.in(folder.resolve("work"), Fonts.installed());
    }

    @Test
    void a_signed_sheet_is_drawn_page_by_page() throws IOException {
        var drawn = pictures.draw(SAMPLE.resolve("sign-in-meeting.pdf"), Drawable.PDF, into);
        assertThat(drawn).isEqualTo(new Pictures.Drawn(1, false));
        assertDrawn("1.png", 1600);
        assertDrawn(Pictures.SMALL, 320);
    }

    @Test
    void a_word_file_is_drawn_as_it_prints() throws IOException {
        var drawn = pictures.draw(SAMPLE.resolve("minutes-1.docx"), Drawable.WORD, into);
        assertThat(drawn).isEqualTo(new Pictures.Drawn(1, false));
        assertDrawn("1.png", 1600);
        assertThat(folder.resolve("work"))
                .isDirectoryNotContaining(file ->
                        Files.isDirectory(file) && file.getFileName().toString().startsWith("draw"));
    }

    @Test
    void a_workbook_is_drawn_too() throws IOException {
        var book = Path.of("packs/ideology-responsibility/sample/housing").toFile();
        var first = java.util.Objects.requireNonNull(book.listFiles((_, name) -> name.endsWith(".xlsx")))[0].toPath();
        var drawn = pictures.draw(first, Drawable.SHEET, into);
        assertThat(drawn.pages()).isBetween(1, Pictures.MOST_PAGES);
        assertDrawn("1.png", 1600);
    }

    @Test
    void of_a_long_file_the_first_pages_are_drawn() throws IOException {
        var drawn = pictures.draw(pdf(Pictures.MOST_PAGES + 101, null), Drawable.PDF, into);
        assertThat(drawn).isEqualTo(new Pictures.Drawn(Pictures.MOST_PAGES, true));
        assertDrawn(Pictures.MOST_PAGES + ".png", 1600);
    }

    @Test
    void a_page_without_end_takes_no_memory_without_end() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(14_400, 3)));
            var file = folder.resolve("long.pdf");
            document.save(file.toFile());
            pictures.draw(file, Drawable.PDF, into);
        }
        assertDrawn("1.png", 1600);
    }

    @Test
    void what_is_broken_is_told() throws IOException {
        var broken = Files.writeString(folder.resolve("broken"), "%PDF-1.7\nnothing follows");
        refused(broken, Drawable.PDF, "document.picture.broken");
        var cut = Files.write(folder.resolve("cut"), new byte[] {'P', 'K', 3, 4, 0, 0});
        refused(cut, Drawable.WORD, "document.picture.broken");
    }

    @Test
    void what_asks_for_a_password_is_told() throws Exception {
        refused(pdf(1, "secret"), Drawable.PDF, "document.picture.password");
        refused(lockedWord(), Drawable.OLD_WORD, "document.picture.password");
    }

    @Test
    void a_missing_program_is_told_with_what_to_install() throws IOException {
        var none = Pictures.with(folder.resolve("none"), folder.resolve("work"), Fonts.installed());
        assertThatThrownBy(() -> none.draw(SAMPLE.resolve("sign-in-meeting.pdf"), Drawable.PDF, into))
                .hasMessageContaining("document.picture.missing");
        assertThatThrownBy(() -> none.draw(SAMPLE.resolve("minutes-1.docx"), Drawable.WORD, into))
                .hasMessageContaining("document.render.missing");
    }

    /// A picture kept on a server, as a stranger would write it to learn who reads the file, and when.
    @Test
    void nothing_outside_is_asked_for() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            pictures.draw(calling("http://127.0.0.1:" + server.getLocalPort() + "/seen.png"), Drawable.WORD, into);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private void assertDrawn(String name, int longerSide) throws IOException {
        var picture = ImageIO.read(into.resolve(name).toFile());
        assertThat(Math.max(picture.getWidth(), picture.getHeight())).isEqualTo(longerSide);
    }

    private void refused(Path file, Drawable kind, String code) {
        assertThatThrownBy(() -> pictures.draw(file, kind, into)).hasMessageContaining(code);
    }

    private Path pdf(int pages, @org.jspecify.annotations.Nullable String password) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) document.addPage(new PDPage(PDRectangle.A4));
            if (password != null)
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            var file = folder.resolve("made.pdf");
            document.save(file.toFile());
            return file;
        }
    }

    private Path lockedWord() throws Exception {
        var file = folder.resolve("locked");
        try (var container = new POIFSFileSystem();
                var document = new XWPFDocument()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var into = encryptor.getDataStream(container)) {
                document.write(into);
            }
            try (var out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        return file;
    }

    private Path calling(String address) throws IOException {
        var body = "<w:p><w:r><w:fldSimple w:instr=' INCLUDEPICTURE \"" + address + "\" \\d '/></w:r></w:p>"
                + "<w:p><w:r><w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/"
                + "wordprocessingDrawing'><wp:extent cx='990000' cy='990000'/><wp:docPr id='1' name='p'/>"
                + "<a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:graphicData"
                + " uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic"
                + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:nvPicPr>"
                + "<pic:cNvPr id='1' name='p'/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:link='rOut'/>"
                + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x='0' y='0'/>"
                + "<a:ext cx='990000' cy='990000'/></a:xfrm><a:prstGeom prst='rect'/></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var relation = "<Relationship Id='rOut' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/image' Target='" + address + "' TargetMode='External'/>";
        var plain = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("正文");
            document.write(plain);
        }
        var file = folder.resolve("calling.docx");
        try (var from = new ZipInputStream(new java.io.ByteArrayInputStream(plain.toByteArray()));
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(part.getName()));
                var changed = switch (part.getName()) {
                    case "word/document.xml" -> text.replace("<w:body>", "<w:body>" + body);
                    case "word/_rels/document.xml.rels" ->
                        text.replace("</Relationships>", relation + "</Relationships>");
                    default -> text;
                };
                to.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
