package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.DataFolder;
import shilu.installation.OfficeClock;
import shilu.sample.AtOnce;
import shilu.sample.World;

class EvidenceUploadTest {
    private static final byte[] PHOTO = PhonePhoto.taken(400, 300);

    private final Bureau bureau = new Bureau(World.application());
    private final Uploads uploads = World.bean(Uploads.class);

    @AfterEach
    void today() {
        World.bean(OfficeClock.class).standOn(LocalDate.now(OfficeClock.OFFICE));
    }

    @Test
    void two_halves_come_in_through_two_servers(@TempDir Path home) throws IOException {
        try (var one = World.apart(home);
                var other = World.apart(home)) {
            var office = new Bureau(one);
            var begun = one.getBean(Uploads.class).begin("会场.jpg", PHOTO.length, office.recorder);
            int half = PHOTO.length / 2;
            one.getBean(Uploads.class).receive(begun.id(), 0, part(0, half), office.recorder);
            var there = other.getBean(Uploads.class);
            assertThat(there.upload(begun.id(), office.recorder).received()).isEqualTo(half);
            assertThat(there.receive(begun.id(), half, part(half, PHOTO.length), office.recorder)
                            .whole())
                    .isTrue();
            var kept = there.finished(begun.id(), office.recorder);
            assertThat(uploadedFiles(home)).isZero();
            assertThat(one.getBean(Uploads.class).finished(begun.id(), office.recorder))
                    .isEqualTo(kept);
            var record = office.submitted(3, kept);
            assertThat(office.evidences.open(record.id(), kept.id(), office.confirmer))
                    .isPresent();
        }
    }

    @Test
    void a_photo_from_a_phone_stands_upright_and_forgets_where_it_was_taken() throws IOException {
        assertThat(latin(PHOTO)).contains("Exif").contains(PhonePhoto.PLACE);
        var kept = stored(uploaded("会场.jpg", PHOTO));
        assertThat(latin(Files.readAllBytes(kept.file()))).doesNotContain("Exif").doesNotContain(PhonePhoto.PLACE);
        var seen = ImageIO.read(kept.file().toFile());
        assertThat(seen.getWidth()).isEqualTo(300);
        assertThat(seen.getHeight()).isEqualTo(400);
        assertThat(red(seen.getRGB(150, 50))).isGreaterThan(200);
        assertThat(red(seen.getRGB(150, 350))).isLessThan(50);
    }

    @Test
    void twelve_million_points_are_drawn() throws IOException {
        var kept = stored(uploaded("会场.jpg", PhonePhoto.taken(4032, 3024)));
        assertThat(ImageIO.read(kept.file().toFile()).getHeight()).isEqualTo(4032);
    }

    @ParameterizedTest
    @CsvSource({"photo.webp, image/jpeg, .jpg, 60", "clear.webp, image/png, .png, 40"})
    void webp_becomes_what_every_program_opens(String file, String type, String ending, int width) throws IOException {
        var kept = stored(uploaded(file, sample(file)));
        assertThat(kept.mediaType()).isEqualTo(type);
        assertThat(kept.name()).isEqualTo(file.replace(".webp", ending));
        assertThat(ImageIO.read(kept.file().toFile()).getWidth()).isEqualTo(width);
    }

    @Test
    void for_everybody_else_an_upload_is_not_there() {
        var begun = uploads.begin("会场.jpg", PHOTO.length, bureau.recorder);
        for (var other : new Actor[] {bureau.both, new Bureau(World.application()).recorder}) {
            notThere(() -> uploads.upload(begun.id(), other));
            notThere(() -> uploads.receive(begun.id(), 0, part(0, 10), other));
            notThere(() -> uploads.finished(begun.id(), other));
            notThere(() -> uploads.discard(begun.id(), other));
        }
        assertThat(uploads.upload(begun.id(), bureau.recorder).received()).isZero();
        assertThatThrownBy(() -> uploads.begin("会场.jpg", 10, bureau.confirmer)).isInstanceOf(NotAllowed.class);
    }

    /// Whoever brings the same file gets the same id, after bringing all of it; before, nothing tells that it is here.
    @Test
    void the_same_file_is_stored_once_and_brought_by_each() throws IOException {
        var stranger = bureau.actor(bureau.neighbour.id(), Role.RECORDER);
        var first = uploaded("会场.jpg", PHOTO);
        assertThat(bureau.evidences.brought(first.id(), stranger)).isEmpty();
        var begun = uploads.begin("另一张.jpg", PHOTO.length, stranger);
        assertThat(begun.received()).isZero();
        uploads.receive(begun.id(), 0, part(0, PHOTO.length), stranger);
        var second = uploads.finished(begun.id(), stranger);
        assertThat(second).isEqualTo(new EvidenceRef(first.id(), "另一张.jpg"));
        assertThat(bureau.evidences.brought(first.id(), stranger)).isPresent();
        try (var all = Files.walk(World.bean(DataFolder.class).folder("evidence"))) {
            assertThat(all.filter(file -> file.endsWith(first.id().value()))).hasSize(1);
        }
    }

    @Test
    void a_piece_counts_as_far_as_it_came_and_only_where_the_file_ends() {
        var begun = uploads.begin("会场.jpg", PHOTO.length, bureau.recorder);
        var broken = new Broken(part(0, 1000));
        assertThat(uploads.receive(begun.id(), 0, broken, bureau.recorder).received())
                .isEqualTo(1000);
        assertThat(uploads.receive(begun.id(), 500, part(500, PHOTO.length), bureau.recorder)
                        .received())
                .isEqualTo(1000);
        assertThat(codes(() -> uploads.finished(begun.id(), bureau.recorder))).containsExactly("ledger.upload.unfinished");
        uploads.receive(begun.id(), 1000, part(1000, PHOTO.length), bureau.recorder);
        assertThat(uploads.finished(begun.id(), bureau.recorder).name()).isEqualTo("会场.jpg");
    }

    /// A lost connection may still be open while the same browser goes on: each byte is written once.
    @Test
    void two_connections_with_the_same_piece_make_one_file() throws Exception {
        var photo = PhonePhoto.taken(3000, 2000);
        var begun = uploads.begin("会场.jpg", photo.length, bureau.recorder);
        AtOnce.all(4, _ -> uploads.receive(begun.id(), 0, new ByteArrayInputStream(photo), bureau.recorder));
        assertThat(uploads.upload(begun.id(), bureau.recorder).whole()).isTrue();
        var kept = stored(uploads.finished(begun.id(), bureau.recorder));
        assertThat(kept.file()).hasSameBinaryContentAs(stored(uploaded("同一张.jpg", photo)).file());
    }

    @Test
    void what_is_no_evidence_is_refused_at_its_first_piece() {
        var program = new byte[500_000];
        System.arraycopy("MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1), 0, program, 0, 5);
        ends("evidence.type", "会场.jpg", program, 70_000);
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        ends("evidence.heic", "IMG_0001.HEIC", heic, heic.length);
    }

    private void ends(String code, String name, byte[] content, int piece) {
        var begun = uploads.begin(name, content.length, bureau.recorder);
        var first = new ByteArrayInputStream(content, 0, piece);
        assertThat(codes(() -> uploads.receive(begun.id(), 0, first, bureau.recorder)))
                .containsExactly(code);
        notThere(() -> uploads.upload(begun.id(), bureau.recorder));
    }

    @Test
    void what_only_the_whole_shows_ends_the_upload_too() {
        breaks("evidence.photo.unreadable", "会场.jpg", Arrays.copyOf(PHOTO, 150)); // no more than its EXIF segment
        breaks("evidence.type", "表.xlsx", "PK\3\4 no zip at all".getBytes(StandardCharsets.US_ASCII));
    }

    private void breaks(String code, String name, byte[] content) {
        var begun = uploads.begin(name, content.length, bureau.recorder);
        assertThat(uploads.receive(begun.id(), 0, new ByteArrayInputStream(content), bureau.recorder)
                        .whole())
                .isTrue();
        assertThat(codes(() -> uploads.finished(begun.id(), bureau.recorder))).containsExactly(code);
        notThere(() -> uploads.upload(begun.id(), bureau.recorder));
    }

    @Test
    void limits_hold_before_the_first_byte_and_on_the_way() {
        assertThat(codes(() -> uploads.begin("空.pdf", 0, bureau.recorder))).containsExactly("evidence.empty");
        assertThat(codes(() -> uploads.begin("大.pdf", Evidences.MOST_BYTES + 1, bureau.recorder)))
                .containsExactly("evidence.too-large");
        var begun = uploads.begin("会场.jpg", 1000, bureau.recorder);
        assertThat(codes(() -> uploads.receive(begun.id(), 0, part(0, 2000), bureau.recorder)))
                .containsExactly("ledger.upload.grew");
        for (int i = 0; i < 40; i++) uploads.begin("会场.jpg", 1000, bureau.recorder);
        assertThat(codes(() -> uploads.begin("会场.jpg", 1000, bureau.recorder))).containsExactly("ledger.upload.many");
    }

    @Test
    void what_was_not_finished_in_a_day_is_thrown_away() throws IOException {
        var begun = uploads.begin("会场.jpg", PHOTO.length, bureau.recorder);
        uploads.receive(begun.id(), 0, part(0, 1000), bureau.recorder);
        assertThat(uploads.forget(bureau.region)).isZero();
        World.bean(OfficeClock.class)
                .standOn(LocalDate.now(OfficeClock.OFFICE).plusDays(2));
        assertThat(uploads.forget(bureau.region)).isEqualTo(1);
        notThere(() -> uploads.upload(begun.id(), bureau.recorder));
        assertThat(World.bean(DataFolder.class).folder("uploads").resolve(begun.id() + ".part"))
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"C:\\照片\\会场.jpg, 会场.jpg", "../../etc/passwd, passwd", "'  ', file", "'a\u202Egpj.exe', agpj.exe"})
    void a_name_is_a_name_and_no_path(String sent, String kept) {
        assertThat(uploads.begin(sent, 10, bureau.recorder).name()).isEqualTo(kept);
    }

    private EvidenceRef uploaded(String name, byte[] content) {
        var begun = uploads.begin(name, content.length, bureau.recorder);
        uploads.receive(begun.id(), 0, new ByteArrayInputStream(content), bureau.recorder);
        return uploads.finished(begun.id(), bureau.recorder);
    }

    private Evidences.Kept stored(EvidenceRef evidence) {
        var record = bureau.submitted(1, evidence);
        return bureau.evidences
                .open(record.id(), evidence.id(), bureau.confirmer)
                .orElseThrow();
    }

    private static InputStream part(int from, int to) {
        return new ByteArrayInputStream(PHOTO, from, to - from);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/evidence", name));
    }

    private static long uploadedFiles(Path home) throws IOException {
        try (var left = Files.list(home.resolve("uploads"))) {
            return left.count();
        }
    }

    private static int red(int colour) {
        return (colour >> 16) & 255;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void notThere(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(NotThere.class);
    }

    private static java.util.List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        var refused = catchThrowableOfType(Refused.class, asked);
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Problem::code).toList();
    }

    /// Ends as a connection does that was cut.
    private static final class Broken extends InputStream {
        private final InputStream before;

        Broken(InputStream before) {
            this.before = before;
        }

        @Override
        public int read() throws IOException {
            int read = before.read();
            if (read < 0) throw new IOException("connection reset");
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = before.read(into, from, length);
            if (read < 0) throw new IOException("connection reset");
            return read;
        }
    }
}
