package shilu.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Problem;
import shilu.common.Refused;

/// Every part of every page, empty, full, refused and overlong, for those who write pages. Only in the profile `dev`.
/// Each theme is a template of its own in `web/parts`; a test fails when a class of the style sheet is shown by none.
@Controller
@Profile("dev")
@RequestMapping("/dev/parts")
class PartsPage {
    /// Stands in the fields that are shown refused; the gallery's own form refuses what is sent, as any other does.
    private static final Typed WRONG = new Typed(
            Map.of(
                    "wrong-held", List.of("2025-02-30"),
                    "wrong-place", List.of("三楼会议室"),
                    "month", List.of("2"),
                    "day", List.of("30"),
                    "wrong-choice", List.of("")),
            List.of(
                    Problem.about("wrong-theme", "web.field.missing"),
                    Problem.about("wrong-held", "web.field.unreadable", "2025-02-30"),
                    Problem.about("wrong-form", "web.field.missing"),
                    Problem.about("wrong-place", "web.field.missing"),
                    Problem.about("month", "web.field.missing"),
                    Problem.about("day", "web.field.unreadable", "30"),
                    Problem.about("wrong-choice", "web.field.missing"),
                    Problem.about("wrong-reason", "web.field.missing")));

    @GetMapping
    Answer parts(@RequestParam(name = "page", required = false) @Nullable Integer page) {
        return Answer.page(
                "web/parts", "paging", Paging.of(page, 87), "day", LocalDate.of(2026, 1, 5), "refused", WRONG);
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
