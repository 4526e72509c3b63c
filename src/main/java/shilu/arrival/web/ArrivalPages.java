package shilu.arrival.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.arrival.ArrivalId;
import shilu.arrival.Arrivals;
import shilu.arrival.Shown;
import shilu.arrival.web.ArrivalViews.Reader;
import shilu.arrival.web.ArrivalsView.Said;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.installation.PublicAddress;
import shilu.ledger.Draft;
import shilu.ledger.DraftId;
import shilu.ledger.Drafts;
import shilu.ledger.Naming;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.unit.Positions;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// What a recorder does with the sheet of a draft: opens it, shows its code, and answers who signed.
@Controller
@RequestMapping("/drafts/{id}/arrivals")
class ArrivalPages {
    private final Arrivals arrivals;
    private final ArrivalViews views;
    private final Drafts drafts;
    private final Programmes programmes;
    private final Positions positions;
    private final Naming naming;
    private final PublicAddress address;

    ArrivalPages(
            Arrivals arrivals,
            ArrivalViews views,
            Drafts drafts,
            Programmes programmes,
            Positions positions,
            Naming naming,
            PublicAddress address) {
        this.arrivals = arrivals;
        this.views = views;
        this.drafts = drafts;
        this.programmes = programmes;
        this.positions = positions;
        this.naming = naming;
        this.address = address;
    }

    /// What changed since a page last asked; an empty part where nothing did.
    @GetMapping
    Answer look(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String stamp,
            Actor actor) {
        return part(find(id, actor), new Reader(version, page), stamp, null, actor);
    }

    @PostMapping
    @OnRefusal(shows = "/drafts/{id}")
    Answer open(@PathVariable DraftId id, Actor actor) {
        arrivals.open(id, actor);
        return Answer.goTo("/drafts/" + id + "/arrivals/code");
    }

    /// @param stay whether the page with the code is to be seen again, from which it can be opened anew
    @PostMapping("/closing")
    @OnRefusal(shows = "/drafts/{id}")
    Answer close(@PathVariable DraftId id, @RequestParam(defaultValue = "false") boolean stay, Actor actor) {
        arrivals.close(id, actor);
        return stay
                ? Answer.goTo("/drafts/" + id + "/arrivals/code")
                : Answer.goTo("/drafts/" + id).saying("arrival.ended");
    }

    @GetMapping("/code")
    Answer code(
            @PathVariable DraftId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript,
            Actor actor) {
        var shown = arrivals.shown(id, actor).orElseThrow(() -> new NotThere("arrival.unopened"));
        var code = code(shown);
        if (byScript) return Answer.part("arrival/_code", "code", code).orGoTo("/drafts/" + id);
        var draft = find(id, actor);
        var kind = programmes
                .kind(draft.region(), draft.kind(), positions.last(draft.region()))
                .map(RecordKind::name)
                .orElseThrow();
        return Answer.page("arrival/code", "code", code, "draft", id, "kind", kind, "unit", naming.unit(draft.unit()));
    }

    private CodeView code(Shown shown) {
        var link = shown.open() ? address.page(shown.path()).toString() : "";
        return new CodeView(
                link,
                link.isEmpty() ? null : QrPicture.of(link),
                shown.arrivals(),
                address.page("/").toString(),
                address.onThisMachineAlone());
    }

    /// Takes people in, one or all that were seen waiting, or deletes one.
    @PostMapping("/answers")
    @OnRefusal(shows = "/drafts/{id}")
    Answer answer(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable String drop,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript,
            Actor actor) {
        Said said;
        if (drop != null) {
            arrivals.drop(id, new ArrivalId(drop), actor);
            said = new Said("arrival.dropped");
        } else {
            var which = one != null ? List.of(one) : Objects.requireNonNullElse(seen, List.<String>of());
            arrivals.confirm(id, into, which.stream().map(ArrivalId::new).toList(), actor);
            said = new Said("arrival.taken", which.size());
        }
        return byScript
                ? part(find(id, actor), new Reader(version, page), "", said, actor)
                : Answer.goTo("/drafts/" + id).saying(said.code(), said.details());
    }

    private Answer part(Draft draft, Reader reader, String stamp, @Nullable Said said, Actor actor) {
        var view = views.of(draft, reader, said, actor).orElseThrow(() -> new NotThere("arrival.not-here"));
        return Answer.part("arrival/_sheet", "view", view, "same", view.stamp().equals(stamp))
                .orGoTo("/drafts/" + draft.id());
    }

    private Draft find(DraftId id, Actor actor) {
        return drafts.draft(id, actor).orElseThrow(() -> new NotThere("ledger.draft.unknown"));
    }
}
