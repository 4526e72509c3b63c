package shilu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Role;
import shilu.installation.DataFolder;
import shilu.programme.KindId;
import shilu.sample.World;

class EvidenceTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String PLACE = "31.2304N 121.4737E";

    private final Bureau bureau = new Bureau(World.application());

    @AfterEach
    void nothing_half_received_stays() throws IOException {
        try (var left = Files.list(World.bean(DataFolder.class).folder("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_photo_forgets_where_it_was_taken() throws IOException {
        var taken = photoWithPlace();
        assertThat(latin(taken)).contains("Exif").contains(PLACE);
        var kept = stored(keep(taken, "会场.jpg"));
        var bytes = Files.readAllBytes(kept.file());
        assertThat(latin(bytes)).doesNotContain("Exif").doesNotContain(PLACE);
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
        assertThat(kept.name()).isEqualTo("会场.jpg");
        assertThat(kept.bytes()).isEqualTo(bytes.length);
        var seen = ImageIO.read(kept.file().toFile());
        assertThat(seen.getWidth()).isEqualTo(40);
        assertThat(seen.getHeight()).isEqualTo(30);
    }

    @Test
    void the_same_file_is_stored_once_under_each_name() throws IOException {
        var one = keep(PDF, "签到表.pdf");
        var other = keep(PDF, "签到表（二）.pdf");
        assertThat(other.id()).isEqualTo(one.id());
        assertThat(other.name()).isEqualTo("签到表（二）.pdf");
        try (var all = Files.walk(World.bean(DataFolder.class).folder("evidence"))) {
            assertThat(all.filter(file -> file.endsWith(one.id().value()))).hasSize(1);
        }
        assertThat(Files.readAllBytes(stored(one).file())).isEqualTo(PDF);
    }

    @Test
    void a_file_is_what_its_content_says() {
        assertThat(stored(keep(PDF, "会场.jpg")).mediaType()).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html><html><script>alert(1)</script></html>", "MZ\u0090\0\3", "#!/bin/sh\nls", "会议"})
    void what_proves_nothing_is_refused_under_any_name(String content) {
        refused("evidence.type", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "会场.jpg");
    }

    @Test
    void what_is_empty_or_too_large_is_refused() {
        refused("evidence.empty", InputStream.nullInputStream(), "空.pdf");
        refused("evidence.too-large", new Endless(), "大.pdf");
    }

    @Test
    void knowing_the_hash_opens_nothing() {
        var secret = keep(PDF, "签到表.pdf");
        var record = bureau.submitted(12, secret);
        var stranger = bureau.actor(bureau.neighbour.id(), Role.RECORDER, Role.CONFIRMER);
        assertThat(bureau.evidences.open(record.id(), secret.id(), stranger)).isEmpty();
        var values = Bureau.values(1);
        var own = bureau.ledger.submit(
                new NewRecord(bureau.neighbour.id(), new KindId("tiny.meeting"), Bureau.DAY, values, List.of(), null),
                stranger);
        assertThat(bureau.evidences.open(own.id(), secret.id(), stranger)).isEmpty();
        var named = new NewRecord(
                bureau.neighbour.id(), new KindId("tiny.meeting"), Bureau.DAY, values, List.of(secret), null);
        assertThatThrownBy(() -> bureau.ledger.submit(named, stranger))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.problems()).extracting("code").containsExactly("ledger.evidence.unknown"));
        var elsewhere = new Bureau(World.application());
        assertThat(elsewhere.evidences.open(record.id(), secret.id(), elsewhere.confirmer))
                .isEmpty();
        assertThat(bureau.evidences.open(record.id(), secret.id(), bureau.confirmer))
                .isPresent();
    }

    private EvidenceRef keep(byte[] content, String name) {
        return bureau.evidences.keep(new ByteArrayInputStream(content), name, bureau.recorder);
    }

    private Evidences.Kept stored(EvidenceRef evidence) {
        var record = bureau.submitted(1, evidence);
        return bureau.evidences
                .open(record.id(), evidence.id(), bureau.confirmer)
                .orElseThrow();
    }

    private void refused(String code, InputStream content, String name) {
        var refused = catchThrowableOfType(Refused.class, () -> bureau.evidences.keep(content, name, bureau.recorder));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).extracting(Problem::code).containsExactly(code);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// A JPEG with an EXIF segment right after its beginning: one directory that points to one of GPS, and a text.
    private static byte[] photoWithPlace() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(52 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        exif.putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .putInt('N' << 24)
                .putInt(0);
        exif.put(place);
        var whole = ByteBuffer.allocate(plain.size() + 4 + exif.position());
        whole.put(plain.toByteArray(), 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + exif.position()));
        whole.put(exif.array(), 0, exif.position()).put(plain.toByteArray(), 2, plain.size() - 2);
        return whole.array();
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return '%';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            java.util.Arrays.fill(into, from, from + length, (byte) '%');
            return length;
        }
    }
}
