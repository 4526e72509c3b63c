package shilu.unit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.unit.UnitChoices;
import shilu.web.Answer;

/// Those a reader may mean by what is written so far in a field for a unit. Not below the administrators' pages of
/// units, which are theirs alone.
@Controller
class NamedUnits {
    private static final int OFFERED = 20;

    private final UnitChoices choices;

    NamedUnits(UnitChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/named-units")
    Answer named(@RequestParam(defaultValue = "") String words, Actor actor) {
        var typed = words(words);
        var offered = typed.isEmpty() ? Map.<String, String>of() : choices.suggested(typed, OFFERED, actor);
        return Answer.part("unit/_named", "units", offered).orGoTo("/");
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
