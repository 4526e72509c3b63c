package shilu.programme.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.UnitId;
import shilu.programme.PackDifference;
import shilu.programme.PackEdits;
import shilu.programme.PackHistory;
import shilu.programme.ProgrammeId;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// The responsibility systems in force, what each asks for, and what its versions said.
@Controller
@RequestMapping(ProgrammePages.PATH)
class ProgrammePages {
    static final String PATH = "/programmes";

    private final PackHistory history;
    private final PackEdits edits;
    private final ProgrammeViews views;

    ProgrammePages(PackHistory history, PackEdits edits, ProgrammeViews views) {
        this.history = history;
        this.edits = edits;
        this.views = views;
    }

    @GetMapping
    Answer list(Locale locale, Actor actor) {
        return Answer.page("programme/list", "lines", views.lines(actor), "locale", locale);
    }

    @GetMapping("/{unit}/{pack}")
    Answer show(@PathVariable String unit, @PathVariable String pack, Locale locale, Actor actor) {
        return Answer.page("programme/programme", "view", views.view(id(unit, pack), actor), "locale", locale);
    }

    /// @param against position of the version it is compared with; without one that before it
    @GetMapping("/{unit}/{pack}/versions/{position}")
    Answer version(
            @PathVariable String unit,
            @PathVariable String pack,
            @PathVariable long position,
            @RequestParam @Nullable Long against,
            Locale locale,
            Actor actor) {
        var id = id(unit, pack);
        var lines = views.versions(id, actor);
        var shown = lines.stream()
                .filter(line -> line.adopted().position() == position)
                .findFirst()
                .orElseThrow(() -> new NotThere("programme.unknown"));
        long other = against == null ? shown.previous() : against;
        var difference = other == 0
                ? new PackDifference(List.of(), List.of())
                : history.difference(id, Math.min(other, position), Math.max(other, position), actor);
        return Answer.page(
                "programme/version",
                "id",
                id,
                "unit",
                views.unit(id.top()),
                "line",
                shown,
                "lines",
                lines,
                "other",
                other,
                "difference",
                difference,
                "locale",
                locale);
    }

    @GetMapping("/{unit}/{pack}/versions/{position}/files")
    ResponseEntity<byte[]> files(
            @PathVariable String unit, @PathVariable String pack, @PathVariable long position, Actor actor) {
        var id = id(unit, pack);
        var content = history.content(id, position, actor);
        var name = pack + "-" + content.version().version() + ".zip";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(history.zip(id, position, actor));
    }

    @PostMapping("/{unit}/{pack}/edit")
    @OnRefusal(shows = PATH + "/{unit}/{pack}")
    Answer begin(@PathVariable String unit, @PathVariable String pack, Actor actor) {
        var id = id(unit, pack);
        boolean stood = edits.edit(id, actor).isPresent();
        edits.begin(id, actor);
        var go = Answer.goTo(id.path() + "/edit");
        return stood
                ? go.saying("programme.edit.stands", views.edit(id, actor).begunBy())
                : go.saying("programme.edit.begun");
    }

    static ProgrammeId id(String unit, String pack) {
        return new ProgrammeId(new UnitId(unit), pack);
    }
}
