package shilu.ledger.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import shilu.common.Actor;
import shilu.common.EvidenceId;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.ledger.Draft;
import shilu.ledger.DraftAside;
import shilu.ledger.DraftId;
import shilu.ledger.Drafts;
import shilu.ledger.Drafts.Saving;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Pending;
import shilu.ledger.Previews;
import shilu.ledger.WorkRecord;
import shilu.unit.People;
import shilu.web.Answer;
import shilu.web.OnRefusal;
import shilu.web.Part;

/// The form in which work is written down: saved while it is typed, and submitted.
@Controller
@RequestMapping("/drafts/{id}")
class DraftPages {
    private static final int SUGGESTED = 8;

    private final Drafts drafts;
    private final DraftViews views;
    private final ClashViews clashes;
    private final Evidences evidences;
    private final Previews previews;
    private final People people;
    private final ObjectProvider<DraftAside> asides;

    DraftPages(
            Drafts drafts,
            DraftViews views,
            ClashViews clashes,
            Evidences evidences,
            Previews previews,
            People people,
            ObjectProvider<DraftAside> asides) {
        this.drafts = drafts;
        this.views = views;
        this.clashes = clashes;
        this.evidences = evidences;
        this.previews = previews;
        this.people = people;
        this.asides = asides;
    }

    @GetMapping
    Answer show(@PathVariable DraftId id, Locale locale, Actor actor) {
        var draft = find(id, actor);
        if (draft.record() != null) return Answer.goTo("/records/" + draft.record());
        var form = views.form(draft, drafts.problems(draft, actor), locale, actor);
        return draft.removed()
                ? Answer.page("ledger/draft-removed", "form", form)
                : Answer.page(
                        "ledger/draft",
                        "form",
                        form,
                        "alike",
                        drafts.alike(draft, actor),
                        "asides",
                        asides(draft, actor));
    }

    private List<Part> asides(Draft draft, Actor actor) {
        return asides.orderedStream()
                .map(aside -> aside.above(draft, actor))
                .flatMap(Optional::stream)
                .toList();
    }

    @PostMapping
    @OnRefusal(shows = "/drafts/{id}")
    Answer save(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript,
            Locale locale,
            Actor actor) {
        var saving = saved(id, sent, files, actor);
        boolean clash = !saving.clashes().isEmpty();
        if (clash && !byScript) return clash(saving, locale, actor);
        if (!byScript) return Answer.goTo("/drafts/" + id).saying("ledger.draft.kept");
        return Answer.part(
                        "ledger/_draft-state",
                        "draft",
                        saving.draft(),
                        "alike",
                        drafts.alike(saving.draft(), actor),
                        "clash",
                        clash,
                        "others",
                        clashes.others(saving, locale))
                .orGoTo("/drafts/" + id);
    }

    @PostMapping("/submission")
    @OnRefusal(shows = "/drafts/{id}")
    Answer submit(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Locale locale,
            Actor actor) {
        var saving = saved(id, sent, files, actor);
        if (!saving.clashes().isEmpty()) return clash(saving, locale, actor);
        if (onlySaved(sent)) return Answer.goTo("/drafts/" + id);
        var record = drafts.submit(id, actor);
        return Answer.goTo("/records/" + record.id()).saying(said(record));
    }

    private static String said(WorkRecord record) {
        if (record.pending() == null) return "ledger.draft.counts";
        return record.pending() == Pending.CORRECTION ? "ledger.draft.correction-waits" : "ledger.draft.waits";
    }

    /// A button within the form that changes the form alone: without script it must be sent to be seen.
    private static boolean onlySaved(MultiValueMap<String, String> sent) {
        return sent.containsKey("remove") || sent.containsKey("more");
    }

    @PostMapping("/removal")
    @OnRefusal(shows = "/drafts/{id}")
    Answer remove(@PathVariable DraftId id, Actor actor) {
        drafts.remove(id, actor);
        return Answer.goTo("/drafts/" + id);
    }

    @PostMapping("/restoration")
    @OnRefusal(shows = "/drafts/{id}")
    Answer restore(@PathVariable DraftId id, Actor actor) {
        drafts.restore(id, actor);
        return Answer.goTo("/drafts/" + id);
    }

    /// People to choose from while a name is typed.
    @GetMapping("/people")
    Answer people(@PathVariable DraftId id, @RequestParam(defaultValue = "") String typed, Actor actor) {
        var draft = find(id, actor);
        var found = people.suggest(typed, draft.unit(), SUGGESTED, actor);
        return Answer.part(
                        "ledger/_people",
                        "people",
                        found.stream().map(views::chip).toList())
                .orGoTo("/drafts/" + id);
    }

    /// A small picture of a file that stands in the draft; a sheet of paper while there is none.
    @GetMapping("/evidence/{evidence}/small")
    ResponseEntity<Resource> small(@PathVariable DraftId id, @PathVariable EvidenceId evidence, Actor actor) {
        var kept = evidences.open(id, evidence, actor).orElseThrow(() -> new NotThere("ledger.draft.unknown"));
        return EvidencePicture.small(previews.of(kept));
    }

    /// What was typed is kept before anything is said against the files that came with it.
    private Saving saved(
            DraftId id, MultiValueMap<String, String> sent, @Nullable List<MultipartFile> files, Actor actor) {
        var draft = find(id, actor);
        var written = new FormReading(draft, sent, text -> views.shown(text, draft, actor)).written();
        var saving = drafts.save(id, written, actor);
        var problems = new ArrayList<Problem>();
        var brought = brought(files, problems, actor);
        if (!brought.isEmpty()) saving = withFiles(saving, brought, actor);
        Refused.ifAny(problems);
        return saving;
    }

    private Saving withFiles(Saving saving, List<EvidenceRef> brought, Actor actor) {
        var draft = saving.draft();
        var all = new ArrayList<>(draft.evidence());
        all.addAll(brought);
        var more = new Drafts.Written(
                draft.version(), java.util.Map.of(), all.stream().distinct().toList(), "");
        return new Saving(drafts.save(draft.id(), more, actor).draft(), saving.clashes(), saving.others());
    }

    private List<EvidenceRef> brought(@Nullable List<MultipartFile> files, List<Problem> problems, Actor actor) {
        var brought = new ArrayList<EvidenceRef>();
        for (var file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (file.isEmpty() && name.isEmpty()) continue;
            try (var content = file.getInputStream()) {
                brought.add(evidences.keep(content, name, actor));
            } catch (Refused refused) {
                refused.problems()
                        .forEach(problem -> problems.add(
                                new Problem(problem.code(), Draft.EVIDENCE, problem.details(), problem.place())));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return brought;
    }

    private Answer clash(Saving saving, Locale locale, Actor actor) {
        return Answer.page("ledger/draft-clash", "draft", saving.draft(), "clashes", clashes.of(saving, locale, actor));
    }

    private Draft find(DraftId id, Actor actor) {
        return drafts.draft(id, actor).orElseThrow(() -> new NotThere("ledger.draft.unknown"));
    }
}
