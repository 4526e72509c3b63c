package shilu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.Texts;
import shilu.inspection.Binder;
import shilu.inspection.Binders;
import shilu.web.Answer;

/// The evidence binders of a unit, one of them as a page, as an archive and as a PDF.
@Controller
@RequestMapping("/inspection/binders")
class BinderPages {
    private final Binders binders;
    private final Looked looked;
    private final Texts texts;

    BinderPages(Binders binders, Looked looked, Texts texts) {
        this.binders = binders;
        this.looked = looked;
        this.texts = texts;
    }

    @GetMapping
    Answer list(@RequestParam @Nullable String unit, @RequestParam @Nullable String year, Locale locale, Actor actor) {
        var top = looked.unit(unit, actor);
        int of = looked.year(year);
        var rows = binders.owed(top.id(), of, actor).stream()
                .collect(Collectors.groupingBy(one -> one.duty().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(one -> BinderRow.of(one, locale))
                .toList();
        return Answer.page(
                "inspection/binders",
                "unit",
                top,
                "units",
                looked.field(top, actor),
                "year",
                of,
                "rows",
                rows,
                "unreadable",
                Looked.unreadableYear(year) ? year : "");
    }

    @GetMapping("/{unit}/{duty}/{year}")
    Answer show(@PathVariable String unit, @PathVariable String duty, @PathVariable int year, Actor actor) {
        var binder = binder(unit, duty, year, actor);
        return Answer.page("inspection/binder", "binder", binder, "drawing", binders.drawing(binder));
    }

    /// Written as it is read: an archive may be large.
    @GetMapping("/{unit}/{duty}/{year}/files.zip")
    void zip(
            @PathVariable String unit,
            @PathVariable String duty,
            @PathVariable int year,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var binder = binder(unit, duty, year, actor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(binder, ".zip"));
        binders.zip(binder, response.getOutputStream());
    }

    @GetMapping("/{unit}/{duty}/{year}/pages.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String unit, @PathVariable String duty, @PathVariable int year, Actor actor)
            throws IOException {
        var binder = binder(unit, duty, year, actor);
        var out = new ByteArrayOutputStream();
        binders.pdf(binder, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(binder, ".pdf"))
                .body(out.toByteArray());
    }

    private Binder binder(String unit, String duty, int year, Actor actor) {
        return binders.binder(looked.unit(unit, actor).id(), duty, year, actor);
    }

    private String attached(Binder binder, String ending) {
        var name = texts.of(
                Locale.SIMPLIFIED_CHINESE,
                "inspection.binder.file",
                binder.unit().shortName(),
                binder.duty().name().zh(),
                String.valueOf(binder.year()));
        return ContentDisposition.attachment()
                .filename(name + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
