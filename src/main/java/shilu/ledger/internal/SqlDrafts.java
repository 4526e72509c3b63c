package shilu.ledger.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.RecordId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.ledger.Draft;
import shilu.ledger.Draft.Said;
import shilu.ledger.DraftCheck;
import shilu.ledger.DraftId;
import shilu.ledger.DraftSubmitted;
import shilu.ledger.Drafts;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.Pending;
import shilu.ledger.RecordState;
import shilu.ledger.Version;
import shilu.ledger.WorkRecord;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.unit.People;
import shilu.unit.Positions;
import shilu.unit.Tree;

/// Keeps drafts in their table and hands them to the ledger.
@Component
@Transactional
class SqlDrafts implements Drafts {
    /// As the forms part them.
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,；;\\n]+");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final DraftRows rows;
    private final DraftReading reading;
    private final Usual usual;
    private final Resemblance resemblance;
    private final Marking marking;
    private final Keepers keepers;
    private final Records records;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Positions positions;
    private final Tree tree;
    private final People people;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<DraftCheck> checks;

    SqlDrafts(
            DraftRows rows,
            DraftReading reading,
            Usual usual,
            Resemblance resemblance,
            Marking marking,
            Keepers keepers,
            Records records,
            Ledger ledger,
            Programmes programmes,
            Positions positions,
            Tree tree,
            People people,
            OfficeClock clock,
            ApplicationEventPublisher events,
            ObjectProvider<DraftCheck> checks) {
        this.rows = rows;
        this.reading = reading;
        this.usual = usual;
        this.resemblance = resemblance;
        this.marking = marking;
        this.keepers = keepers;
        this.records = records;
        this.ledger = ledger;
        this.programmes = programmes;
        this.positions = positions;
        this.tree = tree;
        this.people = people;
        this.clock = clock;
        this.events = events;
        this.checks = checks;
    }

    @Override
    @Transactional(readOnly = true)
    public UnitId unit(Actor actor) {
        var tops = tops(actor);
        if (tops.isEmpty()) throw new NotAllowed("ledger.outside.recorder");
        return rows.lastUnit(actor)
                .filter(unit -> reaches(unit, actor))
                .or(() -> people.person(actor.person())
                        .flatMap(person -> tops.stream()
                                .filter(top -> tree.within(Set.of(top), person.unit(), clock.today()))
                                .findFirst()))
                .or(() -> tops.stream().sorted().findFirst())
                .orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> kinds(UnitId unit, Actor actor) {
        reach(unit, actor);
        var often = records.recorded(
                actor.region(), unit, actor.person(), clock.today().minusYears(2));
        return today(unit, actor).kinds().stream()
                .map(kind -> new Offer(kind, often.getOrDefault(kind.id(), 0L)))
                .sorted(Comparator.comparingLong(Offer::recorded).reversed())
                .toList();
    }

    private InForce today(UnitId unit, Actor actor) {
        return programmes.inForce(actor.region(), unit, clock.today(), positions.last(actor.region()));
    }

    @Override
    public Draft begin(UnitId unit, KindId kindId, Actor actor) {
        reach(unit, actor);
        var inForce = today(unit, actor);
        var kind = inForce.kind(kindId)
                .orElseThrow(() -> Refused.because("ledger.kind.not-in-force", kindId, clock.today()));
        var texts = usual.of(unit, kind, marking.in(inForce, clock.today()), actor);
        texts.put(Draft.DAY, clock.today().toString());
        return begun(unit, kindId, texts, List.of(), null, actor);
    }

    @Override
    public Draft from(RecordId id, Actor actor) {
        var record = ledger.record(id, actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
        reach(record.unit(), actor);
        var before = rows.ofBase(id, actor);
        if (before.isPresent()) return before.get();
        boolean correction = record.state() instanceof RecordState.Confirmed;
        Refused.ifAny(correction ? Changing.problems(record, "-") : Changing.submittingAgain(record));
        var version = correction && !refused(record)
                ? record.current()
                : record.versions().getLast();
        var base = new Draft.Base(id, record.versions().getLast().seq(), correction);
        return begun(record.unit(), record.kind(), texts(record, version), version.evidence(), base, actor);
    }

    /// Whoever corrects anew mends what was not agreed to, and need not type it again.
    private static boolean refused(WorkRecord record) {
        var back = record.cameBack();
        return back != null && back.what() == Pending.CORRECTION;
    }

    /// As the form would have it typed.
    private Map<String, String> texts(WorkRecord record, Version version) {
        var inForce =
                programmes.inForce(record.region(), record.unit(), version.day(), positions.last(record.region()));
        var shown = marking.in(inForce, version.day());
        var texts = new TreeMap<String, String>();
        texts.put(Draft.DAY, version.day().toString());
        for (var field : inForce.kind(record.kind()).map(RecordKind::fields).orElse(List.of())) {
            var value = version.values().byField().get(field.id());
            if (value != null) texts.put(Draft.field(field.id()), FieldForms.write(field, value, shown));
        }
        if (version.reason() != null && refused(record)) texts.put(Draft.REASON, version.reason());
        return texts;
    }

    private Draft begun(
            UnitId unit,
            KindId kind,
            Map<String, String> texts,
            List<EvidenceRef> evidence,
            Draft.@org.jspecify.annotations.Nullable Base base,
            Actor actor) {
        var fields = new TreeMap<String, Said>();
        texts.forEach((name, text) -> fields.put(name, new Said(text, 1, actor.person(), "")));
        var draft = new Draft(
                actor.region(),
                DraftId.fresh(),
                unit,
                kind,
                actor.account(),
                fields,
                evidence,
                1,
                clock.instant(),
                base,
                null,
                false);
        rows.add(draft);
        return draft;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> draft(DraftId id, Actor actor) {
        return rows.find(actor.region(), id).filter(draft -> reaches(draft.unit(), actor));
    }

    @Override
    public Saving save(DraftId id, Written what, Actor actor) {
        var draft = held(id, actor);
        var files = what.evidence();
        if (files != null) Refused.ifAny(keepers.problems(files, known(draft, actor), actor));
        var merging = Merging.of(draft, what, actor.person());
        if (merging.changed()) rows.keep(merging.draft());
        return new Saving(merging.draft(), merging.clashes(), merging.others());
    }

    @Override
    public Draft add(DraftId id, String field, List<String> people, Actor actor) {
        var draft = held(id, actor);
        var text = joined(draft.text(field), people);
        if (text.equals(draft.text(field))) return draft;
        long next = draft.version() + 1;
        var fields = new TreeMap<>(draft.fields());
        fields.put(field, new Said(text, next, actor.person(), ""));
        var changed = Merging.with(draft, fields, draft.evidence(), next);
        rows.keep(changed);
        return changed;
    }

    private static String joined(String text, List<String> people) {
        var all = new LinkedHashSet<String>();
        for (var part : BETWEEN_NAMES.split(text)) if (!part.isBlank()) all.add(part.strip());
        all.addAll(people);
        return String.join("、", all);
    }

    @Override
    public void keep(DraftId id, Actor actor) {
        var draft = held(id, actor);
        if (draft.version() == 1) rows.keep(Merging.with(draft, draft.fields(), draft.evidence(), 2));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<DraftId> there(Region region, Collection<DraftId> drafts) {
        return rows.there(region, drafts);
    }

    /// Files the draft may name whoever brought them: they stand in it or in the record it began from.
    private List<EvidenceRef> known(Draft draft, Actor actor) {
        var known = new ArrayList<>(draft.evidence());
        var base = draft.base();
        if (base != null)
            ledger.record(base.record(), actor)
                    .ifPresent(record -> record.versions().forEach(version -> known.addAll(version.evidence())));
        return known;
    }

    @Override
    @Transactional(readOnly = true)
    public Understood understood(Draft draft, Actor actor) {
        var read = reading.read(draft, actor);
        return new Understood(read.day(), read.values());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> problems(Draft draft, Actor actor) {
        return reading.problems(draft, reading.read(draft, actor), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alike> alike(Draft draft, Actor actor) {
        return resemblance.of(draft, reading.read(draft, actor), actor);
    }

    @Override
    public WorkRecord submit(DraftId id, Actor actor) {
        var draft = held(id, actor);
        var read = reading.read(draft, actor);
        var problems = new ArrayList<>(reading.problems(draft, read, actor));
        problems.addAll(overtaken(draft, actor));
        checks.orderedStream().forEach(check -> problems.addAll(check.against(draft)));
        Refused.ifAny(problems);
        keepers.share(draft.evidence(), actor);
        var record = submitted(draft, read, actor);
        rows.became(draft, record.id());
        events.publishEvent(new DraftSubmitted(actor.region(), id, record.id(), actor.person()));
        return record;
    }

    private WorkRecord submitted(Draft draft, DraftReading.Read read, Actor actor) {
        var day = Objects.requireNonNull(read.day());
        var base = draft.base();
        if (base == null)
            return ledger.submit(
                    new NewRecord(draft.unit(), draft.kind(), day, read.values(), draft.evidence(), null), actor);
        return base.correction()
                ? ledger.correct(base.record(), day, read.values(), draft.evidence(), draft.text(Draft.REASON), actor)
                : ledger.resubmit(base.record(), day, read.values(), draft.evidence(), actor);
    }

    /// A version that came in since would be undone by one that does not know it.
    private List<Problem> overtaken(Draft draft, Actor actor) {
        var base = draft.base();
        if (base == null) return List.of();
        var record = ledger.record(base.record(), actor).orElseThrow(() -> new NotThere("ledger.record.unknown"));
        return record.versions().getLast().seq() == base.seq()
                ? List.of()
                : List.of(Problem.of("ledger.draft.overtaken"));
    }

    @Override
    public void remove(DraftId id, Actor actor) {
        rows.removed(held(id, actor), true);
    }

    @Override
    public Draft restore(DraftId id, Actor actor) {
        rows.hold(actor.region(), id);
        var draft = there(id, actor);
        if (draft.record() != null) throw Refused.because("ledger.draft.submitted");
        rows.removed(draft, false);
        return there(id, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft> open(int most, Actor actor) {
        var tops = tops(actor);
        return tops.isEmpty() ? List.of() : rows.open(tops, most, actor);
    }

    @Override
    public int forget() {
        return rows.forget(DAY, WEEK, MONTH);
    }

    /// From here on nobody else changes it, and it is neither submitted nor thrown away.
    private Draft held(DraftId id, Actor actor) {
        rows.hold(actor.region(), id);
        var draft = there(id, actor);
        if (draft.record() != null) throw Refused.because("ledger.draft.submitted");
        if (draft.removed()) throw Refused.because("ledger.draft.removed");
        return draft;
    }

    private Draft there(DraftId id, Actor actor) {
        return draft(id, actor).orElseThrow(() -> new NotThere("ledger.draft.unknown"));
    }

    private void reach(UnitId unit, Actor actor) {
        if (tops(actor).isEmpty()) throw new NotAllowed("ledger.outside.recorder");
        if (!reaches(unit, actor)) throw new NotThere("unit.unknown");
    }

    private boolean reaches(UnitId unit, Actor actor) {
        return tree.within(tops(actor), unit, clock.today());
    }

    private static Set<UnitId> tops(Actor actor) {
        return actor.scope().tops(EnumSet.of(Role.RECORDER));
    }
}
