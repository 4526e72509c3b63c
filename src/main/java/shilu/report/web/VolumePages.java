package shilu.report.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Period;
import shilu.common.Refused;
import shilu.common.UnitId;
import shilu.report.Compilation;
import shilu.report.Compilations;
import shilu.report.FigureToday;
import shilu.unit.Unit;
import shilu.unit.Units;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// The volumes of the reader's units: compiled, opened, taken away, and each of their figures opened.
@Controller
@RequestMapping("/volumes")
class VolumePages {
    private final Compilations compilations;
    private final Units units;
    private final VolumeChoices choices;
    private final VolumeNumbering numbering;

    VolumePages(Compilations compilations, Units units, VolumeChoices choices, VolumeNumbering numbering) {
        this.compilations = compilations;
        this.units = units;
        this.choices = choices;
        this.numbering = numbering;
    }

    @GetMapping
    Answer list(Actor actor) {
        return Answer.page(
                "report/volumes",
                "volumes",
                compilations.compilations(actor).stream().map(this::line).toList(),
                "choices",
                choices.of(actor),
                "period",
                choices.period());
    }

    @PostMapping
    @OnRefusal(shows = "/volumes")
    Answer compile(@RequestParam String choice, @RequestParam String period, Actor actor) {
        var parts = choice.split("@", 2);
        if (parts.length != 2) throw Refused.because("report.form.choose");
        var volume = compilations.compile(parts[0], new UnitId(parts[1]), Period.parse(period), actor, _ -> {});
        numbering.later(volume);
        return Answer.goTo("/volumes/" + volume.id()).saying("report.volume.made");
    }

    @GetMapping("/{id}")
    Answer show(@PathVariable String id, Actor actor) {
        var volume = find(id, actor);
        return Answer.page(
                "report/volume",
                "volume",
                line(volume),
                "deliveries",
                compilations.deliveries(volume, actor).stream()
                        .map(one -> VolumeDelivery.of(one, name(one.unit())))
                        .toList(),
                "figures",
                compilations.figures(volume).stream()
                        .map(figure ->
                                VolumeFigure.of(figure, name(figure.then().unit()), id))
                        .toList());
    }

    /// The contents' page numbers, where the volume was made without them.
    @PostMapping("/{id}/page-numbers")
    @OnRefusal(shows = "/volumes/{id}")
    Answer number(@PathVariable String id, Actor actor) {
        compilations.number(find(id, actor));
        return Answer.goTo("/volumes/" + id).saying("report.volume.numbered");
    }

    /// A total opens to the units' figures it is the fold of.
    @GetMapping("/{id}/totals/{number}")
    Answer total(@PathVariable String id, @PathVariable int number, Actor actor) {
        var volume = find(id, actor);
        var figures = compilations.figures(volume);
        var total = figures.stream()
                .filter(figure -> figure.signed().number() == number
                        && !figure.signed().basis().of().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotThere("report.volume.total-unknown"));
        var of = VolumeFigure.units(total);
        return Answer.page(
                "report/volumetotal",
                "volume",
                line(volume),
                "total",
                VolumeFigure.of(total, name(total.then().unit()), id),
                "figures",
                figures.stream()
                        .filter(figure -> isShare(figure, total)
                                && of.contains(figure.then().unit()))
                        .map(figure ->
                                VolumeFigure.of(figure, name(figure.then().unit()), id))
                        .toList());
    }

    private static boolean isShare(FigureToday figure, FigureToday total) {
        var basis = figure.signed().basis();
        return basis.of().isEmpty()
                && basis.metric().equals(total.signed().basis().metric());
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id, Actor actor) throws IOException {
        var volume = find(id, actor);
        var name = name(volume.unit()) + volume.period() + volume.name() + "汇编.docx";
        var file = new FileSystemResource(compilations.file(volume));
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(ReportPages.WORD)
                .contentLength(file.contentLength())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file);
    }

    private VolumeLine line(Compilation volume) {
        return new VolumeLine(
                volume,
                name(volume.unit()),
                volume.missing().stream().map(this::name).toList());
    }

    private String name(UnitId id) {
        return units.unit(id).map(Unit::name).orElse("");
    }

    private Compilation find(String id, Actor actor) {
        return compilations.compilation(id, actor).orElseThrow(() -> new NotThere("report.volume.unknown"));
    }
}
