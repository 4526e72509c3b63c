package shilu.commitment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.commitment.Letter;
import shilu.commitment.LetterId;
import shilu.commitment.Letters;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.ledger.Drafts;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// One commitment letter: its file, the record and the scan that say it was signed, and what was done to it.
@Controller
@RequestMapping("/letters/{id}")
class LetterPages {
    private static final String PAGE = "/letters/{id}";

    private final Letters letters;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Naming naming;

    LetterPages(Letters letters, Ledger ledger, Drafts drafts, Naming naming) {
        this.letters = letters;
        this.ledger = ledger;
        this.drafts = drafts;
        this.naming = naming;
    }

    @GetMapping
    Answer show(@PathVariable LetterId id, Actor actor) {
        var letter = letters.letter(id, actor).orElseThrow(() -> new NotThere("commitment.unknown"));
        var record = letter.recordId();
        var draft = letter.draft();
        boolean sign = letters.maySign(letter.unit(), actor);
        return Answer.page(
                "commitment/letter",
                "view",
                new LetterView(
                        letter,
                        naming.unit(letter.unit()),
                        naming.person(letter.person()),
                        record != null && ledger.record(record, actor).isPresent(),
                        draft != null && drafts.draft(draft, actor).isPresent(),
                        letters.mayBegin(letter.unit(), actor),
                        sign,
                        sign && record == null ? records(letter, actor) : Map.of(),
                        letters.steps(letter).stream()
                                .map(step -> new LetterView.Step(step, naming.person(step.who())))
                                .toList()));
    }

    private Map<String, String> records(Letter letter, Actor actor) {
        var records = new LinkedHashMap<String, String>();
        for (var record : letters.candidates(letter, actor))
            records.put(record.id().value(), record.day() + " " + record.title());
        return records;
    }

    /// Begins the record that says it was signed.
    @PostMapping("/drafts")
    @OnRefusal(shows = PAGE)
    Answer begin(@PathVariable LetterId id, Actor actor) {
        return Answer.goTo("/drafts/" + letters.begin(List.of(id), actor).id());
    }

    /// Names a record that says so already.
    @PostMapping("/record")
    @OnRefusal(shows = PAGE)
    Answer record(@PathVariable LetterId id, @RequestParam(defaultValue = "") String with, Actor actor) {
        if (with.isBlank()) throw new Refused(List.of(Problem.about("with", "commitment.record.choose")));
        letters.record(id, new RecordId(with), actor);
        return Answer.goTo(id.path()).saying("commitment.recorded");
    }

    @PostMapping("/taking-back")
    @OnRefusal(shows = PAGE)
    Answer takeBack(@PathVariable LetterId id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        letters.takeBack(id, reason, actor);
        return Answer.goTo(id.path()).saying("commitment.taken-back");
    }
}
