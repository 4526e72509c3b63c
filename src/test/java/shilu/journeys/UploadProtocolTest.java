package shilu.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shilu.common.Role;
import shilu.ledger.Evidences;
import shilu.ledger.PhonePhoto;

/// What any client of tus 1.0 may rely on.
class UploadProtocolTest {
    private static final byte[] PHOTO = PhonePhoto.taken(400, 300);

    private final Office office = Office.shared();
    private final Visitor recorder = new Visitor(office.site);

    @BeforeEach
    void signIn() {
        recorder.get("/sign-in/" + office.link(office.hire("周传输", office.top.id(), Role.RECORDER)));
        recorder.get("/me/password");
    }

    @Test
    void begun_asked_gone_on_with_and_kept() {
        var begun = begin("会场.jpg", PHOTO.length);
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        var place = Visitor.target(begun).orElseThrow();
        assertThat(offset(patch(place, 0, Arrays.copyOf(PHOTO, 1000)))).isEqualTo(1000);
        var asked = recorder.ask("HEAD", place, new byte[0]);
        assertThat(offset(asked)).isEqualTo(1000);
        assertThat(asked.headers().firstValue("Upload-Length")).hasValue(String.valueOf(PHOTO.length));
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(patch(place, 0, PHOTO).statusCode()).isEqualTo(409);
        var last = patch(place, 1000, Arrays.copyOfRange(PHOTO, 1000, PHOTO.length));
        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(offset(last)).isEqualTo(PHOTO.length);
        var kept = recorder.ask("POST", place + "/evidence", new byte[0], "HX-Request", "true");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("会场.jpg").contains("name=\"evidence\"");
    }

    @Test
    void given_up_it_is_gone() {
        var place = Visitor.target(begin("会场.jpg", 100)).orElseThrow();
        assertThat(recorder.ask("DELETE", place, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(recorder.ask("HEAD", place, new byte[0]).statusCode()).isEqualTo(404);
    }

    @Test
    void a_refusal_is_a_line_of_text() {
        var large = begin("大.pdf", Evidences.MOST_BYTES + 1);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(large.body()).isEqualTo("文件“大.pdf”超过 50 MB，请压缩后再上传。");
        assertThat(begin("空.pdf", 0).statusCode()).isEqualTo(422);
        var place = Visitor.target(begin("程序.jpg", 9_000_000)).orElseThrow();
        var program = new byte[9_000_000]; // more than a server reads of what it does not want: it is heard to its end
        program[0] = 'M';
        program[1] = 'Z';
        var refused = patch(place, 0, program);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不是可用的佐证材料");
    }

    private HttpResponse<String> begin(String name, long bytes) {
        var coded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return recorder.ask(
                "POST",
                "/uploads",
                new byte[0],
                "Upload-Length",
                String.valueOf(bytes),
                "Upload-Metadata",
                "filetype aW1hZ2U=,filename " + coded,
                "Accept-Language",
                "zh-CN");
    }

    private HttpResponse<String> patch(String place, long from, byte[] piece) {
        return recorder.ask(
                "PATCH",
                place,
                piece,
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Offset",
                String.valueOf(from),
                "Accept-Language",
                "zh-CN");
    }

    private static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }
}
