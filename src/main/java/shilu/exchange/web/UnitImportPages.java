package shilu.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.exchange.UnitImports;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// Units and people from a workbook, for the system administrator.
@Controller
@RequestMapping(UnitImportPages.PATH)
class UnitImportPages {
    static final String PATH = "/units/import";
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final UnitImports imports;

    UnitImportPages(UnitImports imports) {
        this.imports = imports;
    }

    @GetMapping
    Answer ask() {
        return Answer.page("exchange/units");
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        var out = new ByteArrayOutputStream();
        imports.template(out);
        var disposition = ContentDisposition.attachment()
                .filename("单位和人员.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out.toByteArray());
    }

    @PostMapping("/preview")
    @OnRefusal(shows = PATH)
    Answer preview(@RequestParam MultipartFile file, Actor actor) throws IOException {
        return with(
                file,
                workbook ->
                        Answer.page("exchange/units", "preview", imports.preview(workbook, actor), "file", name(file)));
    }

    @PostMapping
    @OnRefusal(shows = PATH)
    Answer take(@RequestParam MultipartFile file, Actor actor) throws IOException {
        var taken = with(file, workbook -> imports.take(workbook, actor));
        return Answer.goTo("/units").saying("import.units.done", taken.units(), taken.people(), taken.already());
    }

    /// The workbook lies under its own name for as long as it is read, since problems name it.
    private static <T> T with(MultipartFile file, Function<Path, T> work) throws IOException {
        if (file.isEmpty()) throw new Refused(List.of(Problem.about("file", "import.units.no-file")));
        var folder = Files.createTempDirectory("shilu-units");
        try {
            var workbook = folder.resolve(name(file));
            file.transferTo(workbook);
            return work.apply(workbook);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static String name(MultipartFile file) {
        var given = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
        return given.isBlank() ? "workbook.xlsx" : given;
    }
}
