package shilu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import shilu.common.Actor;
import shilu.identity.Accounts;
import shilu.identity.Actors;
import shilu.identity.SignInLinks;
import shilu.installation.Settings;
import shilu.journeys.Visitor;
import shilu.kill.Product;
import shilu.ledger.PhonePhoto;
import shilu.metric.Folding;
import shilu.sample.World;
import shilu.unit.Positions;

/// Two servers, each a process of its own, on the same data, and commands beside them: a browser that is led to the one
/// and then to the other goes on where it was.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTest {
    private static final byte[] PHOTO = PhonePhoto.taken(400, 300);
    private static final Pattern EVIDENCE = Pattern.compile("name=\"evidence\" value=\"([^\"]+)\"");
    private static final int FOLDED_WITHIN_SECONDS = 60;

    @TempDir
    static Path folder;

    private static Path home;
    private static Product one;
    private static Product other;
    private static URI here;
    private static URI there;

    /// Looks at the data for itself, as a third process would.
    private static ConfigurableApplicationContext onlooker;

    @BeforeAll
    static void two_servers_on_one_folder() throws IOException {
        home = folder.resolve("data");
        FoundedOffice.in(home);
        onlooker = World.apart(home);
        bean(Settings.class).put("demo", "true"); // signing in by link
        one = Product.server(home);
        other = Product.server(home);
        here = one.address();
        there = other.address();
    }

    @AfterAll
    static void end() {
        onlooker.close();
        one.close();
        other.close();
    }

    @Test
    @Order(1)
    void recorded_on_one_confirmed_on_the_other_and_counted_by_a_command() throws Exception {
        var recorder = signedIn("recorder", here);
        var form = begun(recorder);
        var record = submitted(recorder.at(there), form);
        var confirmer = signedIn("confirmer", there);
        var confirmed = confirmer.at(here).post("/records/" + record + "/confirmation");
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(303);
        assertThat(confirmer.get(Visitor.target(confirmed).orElseThrow()).statusCode())
                .isEqualTo(200);
        assertThat(trainees()).contains("\"value\":12,");
    }

    @Test
    @Order(2)
    void a_notice_of_one_is_read_on_the_other_once() {
        var recorder = signedIn("recorder", here);
        var form = begun(recorder);
        var saved = recorder.post(form, "version", "1", "fields", "f.title", "f.title", "存着");
        assertThat(Visitor.target(saved)).hasValue(form);
        assertThat(recorder.at(there).get(form).body()).contains("可随时从首页");
        assertThat(recorder.get(form).body()).doesNotContain("可随时从首页");
    }

    @Test
    @Order(3)
    void an_upload_begun_on_one_goes_on_on_the_other() {
        var recorder = signedIn("recorder", here);
        var place = Visitor.target(upload(recorder, "POST", "/uploads", 0)).orElseThrow();
        upload(recorder, "PATCH", place, 0, 0, 1000);
        var asked = upload(recorder.at(there), "HEAD", place, 0);
        assertThat(asked.headers().firstValue("Upload-Offset")).hasValue("1000");
        upload(recorder.at(there), "PATCH", place, 1000, 1000, PHOTO.length);
        var kept = recorder.ask("POST", place + "/evidence", new byte[0], "HX-Request", "true");
        var evidence = EVIDENCE.matcher(kept.body());
        assertThat(evidence.find()).as(kept.body()).isTrue();
        assertThat(evidence.group(1)).hasSize(64);
    }

    @Test
    @Order(4)
    void signed_out_on_one_is_signed_out_on_the_other() {
        var recorder = signedIn("recorder", here);
        var elsewhere = recorder.at(there);
        assertThat(elsewhere.get("/records").statusCode()).isEqualTo(200);
        assertThat(recorder.post("/sign-out").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/records").statusCode()).isEqualTo(302);
        assertThat(signedIn("recorder", there).get("/records").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void locked_beside_them_is_out_on_both_at_once() {
        var recorder = signedIn("recorder", here);
        var elsewhere = signedIn("recorder", there);
        var accounts = bean(Accounts.class);
        var account = actor("recorder").account();
        accounts.lock(account, actor("security"));
        assertThat(recorder.get("/records").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/records").statusCode()).isEqualTo(302);
        accounts.unlock(account, actor("security"));
        assertThat(signedIn("recorder", there).get("/records").statusCode()).isEqualTo(200);
    }

    /// Both have the same jobs; what is folded once is not folded again.
    @Test
    @Order(6)
    void what_both_fold_is_folded_once() throws Exception {
        var region = actor("confirmer").region();
        var folding = bean(Folding.class);
        long last = bean(Positions.class).last(region);
        var until =
                System.nanoTime() + Duration.ofSeconds(FOLDED_WITHIN_SECONDS).toNanos();
        while (folding.folded(region) < last && System.nanoTime() < until) Thread.onSpinWait();
        assertThat(folding.folded(region)).isGreaterThanOrEqualTo(last);
        assertThat(trainees()).contains("\"value\":12,");
    }

    @Test
    @Order(7)
    void when_one_dies_its_visitors_go_on_at_the_other() throws Exception {
        var confirmer = signedIn("confirmer", here);
        one.kill();
        assertThat(confirmer.at(there).get("/confirmations").statusCode()).isEqualTo(200);
    }

    private static String begun(Visitor recorder) {
        recorder.get("/records/new");
        var unit = actor("recorder").scope().readable().iterator().next();
        var begun = recorder.post("/drafts", "unit", unit.value(), "kind", "ideology.officers-training");
        return Visitor.target(begun).orElseThrow();
    }

    private static String submitted(Visitor recorder, String form) {
        assertThat(recorder.get(form).statusCode()).isEqualTo(200);
        var sent = recorder.post(
                form + "/submission",
                "version",
                "1",
                "fields",
                "day f.title f.days f.trainees",
                "day",
                "2025-05-06",
                "f.title",
                "信息员培训班",
                "f.days",
                "1",
                "f.trainees",
                "12");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return Visitor.target(sent).orElseThrow().replace("/records/", "");
    }

    private static String trainees() throws Exception {
        try (var command = Product.command(
                home,
                "figure",
                "--metric",
                "ideology.officers-trainees",
                "--unit",
                "甲局",
                "--period",
                "2025",
                "--json")) {
            var said = new String(command.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(command.process.waitFor()).as(said + command.lastWords()).isZero();
            return said.replaceAll("\\s", "");
        }
    }

    /// @param piece from where to where of the photo, when some of it is sent
    private static HttpResponse<String> upload(Visitor who, String method, String path, int from, int... piece) {
        var name = Base64.getEncoder().encodeToString("会场.jpg".getBytes(StandardCharsets.UTF_8));
        var answer = who.ask(
                method,
                path,
                piece.length == 0 ? new byte[0] : Arrays.copyOfRange(PHOTO, piece[0], piece[1]),
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Length",
                String.valueOf(PHOTO.length),
                "Upload-Metadata",
                "filename " + name,
                "Upload-Offset",
                String.valueOf(from));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static Visitor signedIn(String login, URI server) {
        var visitor = new Visitor(server).with("Accept-Language", "zh-CN");
        visitor.get("/sign-in/" + bean(SignInLinks.class).make(actor(login).account(), Duration.ofHours(1)));
        assertThat(visitor.get("/records").statusCode()).isEqualTo(200);
        return visitor;
    }

    private static Actor actor(String login) {
        return bean(Actors.class).of(login);
    }

    private static <T> T bean(Class<T> type) {
        return onlooker.getBean(type);
    }
}
