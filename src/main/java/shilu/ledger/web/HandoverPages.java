package shilu.ledger.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.RecordId;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.Handover;
import shilu.ledger.Handovers;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.RecordState;
import shilu.web.Answer;

/// Open work handed from one recorder to another.
@Controller
@RequestMapping(HandoverPages.PATH)
class HandoverPages {
    static final String PATH = "/handovers";
    private static final int MOST = 100;

    private final Handovers handovers;
    private final Ledger ledger;
    private final Naming naming;
    private final OfficeClock clock;

    HandoverPages(Handovers handovers, Ledger ledger, Naming naming, OfficeClock clock) {
        this.handovers = handovers;
        this.ledger = ledger;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping
    Answer list(Actor actor) {
        var held = handovers.held(MOST, actor).stream().map(this::line).toList();
        return Answer.page("ledger/handovers", "held", held, "handovers", lines(actor));
    }

    private HeldLine line(Handovers.Held held) {
        return new HeldLine(held, naming.unit(held.unit()), naming.person(held.person()));
    }

    /// @param giver whose work it is
    @GetMapping("/{unit}/{giver}")
    Answer form(@PathVariable UnitId unit, @PathVariable PersonId giver, Actor actor) {
        var records = open(handovers.records(unit, giver, actor), actor);
        var words = handovers.words(unit, giver, actor);
        if (words.isEmpty()) throw new NotThere("ledger.handover.unknown");
        var takers = new LinkedHashMap<String, String>();
        handovers.takers(unit, giver, actor).forEach(one -> takers.put(one.value(), naming.person(one)));
        return Answer.page(
                "ledger/handover-new",
                "unit",
                unit.value(),
                "unitName",
                naming.unit(unit),
                "giver",
                giver.value(),
                "giverName",
                naming.person(giver),
                "takers",
                takers,
                "words",
                words,
                "records",
                records,
                "today",
                clock.today());
    }

    @PostMapping("/{unit}/{giver}")
    Answer handOver(
            @PathVariable UnitId unit,
            @PathVariable PersonId giver,
            @RequestParam(defaultValue = "") String taker,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var made = handovers.handOver(unit, giver, new PersonId(taker), day, reason, actor);
        return Answer.goTo(PATH).saying("ledger.handover.done", naming.person(made.taker()));
    }

    List<HandoverLine> lines(Actor actor) {
        return handovers.of(actor).stream().map(one -> line(one, actor)).toList();
    }

    private HandoverLine line(Handover one, Actor actor) {
        return new HandoverLine(
                one.taker().equals(actor.person()),
                naming.unit(one.unit()),
                naming.person(one.giver()),
                naming.person(one.taker()),
                one.day(),
                one.reason(),
                open(one.records(), actor));
    }

    private List<HandoverLine.OpenLine> open(List<RecordId> ids, Actor actor) {
        return ids.stream()
                .flatMap(id -> ledger.record(id, actor).stream())
                .map(record -> new HandoverLine.OpenLine(
                        record.id(), record.day(), record.title(), record.state() instanceof RecordState.Returned))
                .toList();
    }
}
