package shilu.report.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.multipart.MultipartFile;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.report.Report;
import shilu.report.Reports;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Paging;

/// The reports of the reader's units, each with its figures, and the check of an edited file.
@Controller
@RequestMapping("/reports")
class ReportPages {
    static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// Of a county whose units write twice a year, those of the last round.
    private static final int SHOWN = 50;

    private final Reports reports;
    private final Units units;
    private final ReportChoices choices;

    ReportPages(Reports reports, Units units, ReportChoices choices) {
        this.reports = reports;
        this.units = units;
        this.choices = choices;
    }

    @GetMapping
    Answer list(Asking asking, @RequestParam @Nullable Integer page, Actor actor) {
        var paging = Paging.of(page, SHOWN, reports.count(actor));
        return Answer.page(
                "report/reports",
                "reports",
                reports.reports(actor, paging.offset(), paging.size()).stream()
                        .map(this::line)
                        .toList(),
                "paging",
                paging,
                "units",
                choices.suggested(actor),
                "periods",
                Asking.usual(choices.today()),
                "asking",
                asking,
                "today",
                choices.today(),
                "offer",
                choices.offer(asking, actor).orElse(null));
    }

    @PostMapping
    @OnRefusal(shows = "/reports")
    Answer write(
            @RequestParam String form,
            @RequestParam String of,
            @RequestParam String days,
            @RequestParam(defaultValue = "below") String reach,
            Actor actor) {
        var report = reports.write(form, new UnitId(of), Period.parse(days), !reach.equals("own"), actor);
        return Answer.goTo("/reports/" + report.id()).saying("report.made");
    }

    @GetMapping("/{id}")
    Answer show(@PathVariable String id, Actor actor) {
        var report = find(id, actor);
        return Answer.page(
                "report/report",
                "report",
                line(report),
                "figures",
                reports.figures(report).stream().map(SignedLine::of).toList());
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id, Actor actor) throws IOException {
        var report = find(id, actor);
        var name = line(report).unit() + report.period() + report.name() + ".docx";
        var file = new FileSystemResource(reports.file(report));
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORD)
                .contentLength(file.contentLength())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file);
    }

    @GetMapping("/check")
    Answer ask() {
        return Answer.page("report/check");
    }

    @PostMapping("/check")
    @OnRefusal(shows = "/reports/check")
    Answer check(@RequestParam MultipartFile file, Locale locale, Actor actor) throws IOException {
        if (file.isEmpty()) throw Refused.because("report.file.choose");
        var checked = reports.check(file.getBytes(), actor);
        var name = String.valueOf(file.getOriginalFilename());
        return Answer.page("report/check", "checked", CheckedView.of(checked, name, locale));
    }

    private ReportLine line(Report report) {
        return new ReportLine(report, units.unit(report.unit()).map(Unit::name).orElse(""));
    }

    private Report find(String id, Actor actor) {
        return reports.report(id, actor).orElseThrow(() -> new NotThere("report.unknown"));
    }
}
