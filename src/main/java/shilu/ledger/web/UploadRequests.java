package shilu.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Texts;
import shilu.ledger.Evidences;
import shilu.ledger.Upload;
import shilu.ledger.UploadId;
import shilu.ledger.Uploads;
import shilu.web.Answer;

/// Uploads in pieces by the protocol tus 1.0 (core, creation, termination), and one thing more: what came whole becomes
/// evidence. A script speaks here, so a refusal is answered as a line of text, to be shown beside the file.
@Controller
@RequestMapping("/uploads")
class UploadRequests {
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String VERSION = "1.0.0";

    private final Uploads uploads;
    private final Texts texts;

    UploadRequests(Uploads uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    @PostMapping
    ResponseEntity<Void> begin(
            @RequestHeader(name = LENGTH, defaultValue = "0") long bytes,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            Actor actor,
            HttpServletRequest request) {
        var begun = uploads.begin(filename(metadata), bytes, actor);
        return answer(HttpStatus.CREATED)
                .location(URI.create(request.getContextPath() + "/uploads/" + begun.id()))
                .build();
    }

    /// Asked with HEAD, which is a GET without its content.
    @GetMapping("/{id}")
    ResponseEntity<Void> state(@PathVariable UploadId id, Actor actor) {
        var upload = uploads.upload(id, actor);
        return standing(HttpStatus.OK, upload)
                .header(LENGTH, String.valueOf(upload.bytes()))
                .build();
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> receive(
            @PathVariable UploadId id,
            @RequestHeader(name = OFFSET, defaultValue = "-1") long from,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        var before = uploads.upload(id, actor);
        if (before.received() != from) {
            swallow(request);
            return standing(HttpStatus.CONFLICT, before).build();
        }
        return standing(HttpStatus.NO_CONTENT, uploads.receive(id, from, request.getInputStream(), actor))
                .build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable UploadId id, Actor actor) {
        uploads.discard(id, actor);
        return answer(HttpStatus.NO_CONTENT).build();
    }

    @PostMapping("/{id}/evidence")
    Answer finished(@PathVariable UploadId id, Actor actor) {
        return Answer.part("ledger/_file", "file", uploads.finished(id, actor)).orGoTo("/records");
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused, HttpServletRequest request, Locale locale) throws IOException {
        request.setAttribute(Refused.class.getName(), refused); // for the audit log
        swallow(request);
        var said = refused.problems().stream()
                .map(problem -> texts.of(locale, problem))
                .collect(Collectors.joining("\n"));
        return answer(status(refused))
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(said);
    }

    private static HttpStatus status(Refused refused) {
        return switch (refused) {
            case NotThere _ -> HttpStatus.NOT_FOUND;
            case NotAllowed _ -> HttpStatus.FORBIDDEN;
            default ->
                refused.problems().stream().map(Problem::code).anyMatch("evidence.too-large"::equals)
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /// A browser hears an answer only when it was let speak to the end.
    private static void swallow(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Evidences.MOST_BYTES) return;
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static ResponseEntity.BodyBuilder standing(HttpStatus status, Upload upload) {
        return answer(status).header(OFFSET, String.valueOf(upload.received()));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).header("Tus-Resumable", VERSION);
    }

    /// From `filename` and its value in Base64, among other pairs.
    private static String filename(String metadata) {
        return Arrays.stream(metadata.split(",", -1))
                .map(pair -> pair.strip().split(" ", -1))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .map(pair -> decoded(pair[1]))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
