package shilu.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Problem;
import shilu.common.Refused;

/// Every part of the shell, empty, full, refused and overlong, for those who write pages. Only in the profile `dev`.
@Controller
@Profile("dev")
@RequestMapping("/dev/parts")
class PartsPage {

    @GetMapping
    Answer parts(@RequestParam(name = "page", required = false) @Nullable Integer page) {
        return Answer.page("web/parts", "paging", Paging.of(page, 87), "day", LocalDate.of(2026, 1, 5));
    }

    @PostMapping
    Answer refuse() {
        throw new Refused(List.of(
                Problem.about("theme", "web.field.missing"),
                Problem.about("held", "web.field.unreadable", "2025-02-30"),
                Problem.about("place", "web.field.missing")));
    }

    @PostMapping("/fault")
    Answer fault() {
        throw new IllegalStateException("asked to fail");
    }

    @PostMapping("/notice")
    Answer notice() {
        return Answer.part("web/_parts-counted", "count", 3).orGoTo("/dev/parts");
    }
}
