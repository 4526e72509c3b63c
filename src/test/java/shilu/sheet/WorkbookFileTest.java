package shilu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.common.Refused;

class WorkbookFileTest {
    @TempDir
    Path folder;

    @Test
    void refuses_what_is_not_there_or_empty() throws IOException {
        assertThat(refusal(folder.resolve("none.xlsx"))).isEqualTo("sheet.missing");
        assertThat(refusal(Files.createFile(folder.resolve("empty.xlsx")))).isEqualTo("sheet.empty");
    }

    @Test
    void refuses_an_old_workbook_whatever_its_name() throws IOException {
        var file = folder.resolve("old.xlsx");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("会议台账");
            workbook.write(out);
        }
        assertThat(refusal(file)).isEqualTo("sheet.old");
    }

    @Test
    void refuses_a_workbook_with_a_password() throws Exception {
        var file = folder.resolve("locked.xlsx");
        try (var store = new POIFSFileSystem();
                var workbook = new XSSFWorkbook()) {
            workbook.createSheet("会议台账");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("a password");
            try (var sealed = encryptor.getDataStream(store)) {
                workbook.write(sealed);
            }
            try (var out = Files.newOutputStream(file)) {
                store.writeFilesystem(out);
            }
        }
        assertThat(refusal(file)).isEqualTo("sheet.password");
    }

    @Test
    void refuses_other_files_under_the_name_of_a_workbook() throws IOException {
        assertThat(refusal(Files.writeString(folder.resolve("text.xlsx"), "序号,会议名称\n1,甲会\n")))
                .isEqualTo("sheet.other");
        assertThat(refusal(zip("word.xlsx", "word/document.xml", 10))).isEqualTo("sheet.other");
    }

    @Test
    void refuses_a_file_cut_short() throws IOException {
        var whole = zip("whole.xlsx", "xl/workbook.xml", 100_000);
        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refusal(cut)).isEqualTo("sheet.damaged");
        assertThat(refusal(whole)).isEqualTo("sheet.damaged");
    }

    @Test
    void refuses_a_small_file_that_unpacks_to_far_too_much() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int megabyte = 0; megabyte < 70; megabyte++) out.write(new byte[1 << 20]);
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(refusal(bomb)).isEqualTo("sheet.bomb");
    }

    @Test
    void refuses_a_cell_no_spreadsheet_has() throws IOException {
        var made = folder.resolve("made.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(made))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>".getBytes());
        }
        assertThat(refusal(made)).isEqualTo("sheet.damaged");
    }

    private Path zip(String name, String entry, int bytes) throws IOException {
        var file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            var content = new byte[bytes];
            new java.util.Random(7).nextBytes(content);
            out.write(content);
        }
        return file;
    }

    private static String refusal(Path file) {
        var refused = catchThrowableOfType(Refused.class, () -> Book.open(file).close());
        assertThat(refused).isNotNull();
        return refused.problems().getFirst().code();
    }
}
