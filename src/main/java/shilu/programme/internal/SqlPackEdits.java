package shilu.programme.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.installation.OfficeClock;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.programme.Adopted;
import shilu.programme.AdoptionConsequences;
import shilu.programme.DutyWords;
import shilu.programme.PackEdit;
import shilu.programme.PackEdits;
import shilu.programme.PackInspection;
import shilu.programme.ProgrammeId;
import shilu.programme.Programmes;
import shilu.unit.People;
import shilu.unit.Person;
import shilu.unit.Tree;

/// Edits kept file by file, judged whole at each change.
@Component
@Transactional
class SqlPackEdits implements PackEdits {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.OFFICE);

    private final EditRows rows;
    private final AdoptedRows adopted;
    private final KeptPacks kept;
    private final Programmes programmes;
    private final Numbering numbering;
    private final Proposing proposing;
    private final ObjectProvider<PackInspection> inspections;
    private final ObjectProvider<AdoptionConsequences> consequences;
    private final Tree tree;
    private final People people;
    private final Turns turns;
    private final OfficeClock clock;

    SqlPackEdits(
            EditRows rows,
            AdoptedRows adopted,
            KeptPacks kept,
            Programmes programmes,
            Numbering numbering,
            Proposing proposing,
            ObjectProvider<PackInspection> inspections,
            ObjectProvider<AdoptionConsequences> consequences,
            Tree tree,
            People people,
            Turns turns,
            OfficeClock clock) {
        this.rows = rows;
        this.adopted = adopted;
        this.kept = kept;
        this.programmes = programmes;
        this.numbering = numbering;
        this.proposing = proposing;
        this.inspections = inspections;
        this.consequences = consequences;
        this.tree = tree;
        this.people = people;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayEdit(ProgrammeId id, Actor actor) {
        return tree.everWithin(actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)), id.top());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PackEdit> edit(ProgrammeId id, Actor actor) {
        if (!mayEdit(id, actor)) return Optional.empty();
        return rows.find(actor.region(), id).map(row -> opened(row, actor.region()));
    }

    @Override
    public PackEdit begin(ProgrammeId id, Actor actor) {
        if (!mayEdit(id, actor)) throw new NotThere("programme.unknown");
        var last = last(actor.region(), id);
        var used = proposing.used(last, clock.today());
        var now = clock.instant();
        rows.begin(
                actor.region(),
                new EditRows.Row(id, last.position(), used, 1, actor.person(), now, actor.person(), now));
        return edit(id, actor).orElseThrow();
    }

    private PackEdit opened(EditRows.Row row, Region region) {
        var base = base(row, region);
        var now = copy(row, base, region).bound();
        return new PackEdit(
                row.id(),
                base,
                row.begunBy(),
                row.begunAt(),
                row.changedBy(),
                row.changedAt(),
                row.revision(),
                Contents.of(now),
                Differing.of(kept.pack(region, base.adoption().pack().hash()), now),
                numbering.next(region, row.id().pack(), base.version()));
    }

    private Adopted base(EditRows.Row row, Region region) {
        return adopted.all(region).stream()
                .filter(one -> one.position() == row.base())
                .findFirst()
                .orElseThrow();
    }

    private Adopted last(Region region, ProgrammeId id) {
        return adopted.all(region).reversed().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotThere("programme.unknown"));
    }

    private WorkingCopy copy(EditRows.Row row, Adopted base, Region region) {
        var pack = kept.pack(region, base.adoption().pack().hash());
        var used = row.used();
        var whole = used == null ? pack : PackReading.kept(pack.files(), kept.pack(region, used));
        return new WorkingCopy(whole, rows.files(region, row.id()));
    }

    @Override
    public void duty(ProgrammeId id, int revision, String duty, Map<String, String> typed, Actor actor) {
        var row = row(id, actor);
        var copy = copy(row, base(row, actor.region()), actor.region());
        var was = copy.bound().duties().stream()
                .filter(one -> one.id().equals(duty))
                .findFirst()
                .orElseThrow(() -> new NotThere("programme.duty.unknown"));
        var path = Objects.requireNonNull(copy.place(id.pack(), "duties", duty));
        var after = copy.with(id.pack(), path, duty, yaml -> DutyEditing.edited(yaml, was, typed));
        if (after.saysTheSame(copy, id.pack(), path)) return;
        var faults = new EditFaults();
        var file = YamlReading.read(id.pack() + "/" + path, after.file(id.pack(), path));
        var entry = "/" + index(file, duty);
        faults.field(file, entry + "/total/amount", "total");
        faults.field(file, entry + "/event", "every");
        faults.field(file, entry + "/counted-from", "every");
        DutyWords.of(was).keySet().forEach(key -> faults.field(file, entry + "/" + key, key));
        Refused.ifAny(faults.told(faults(copy, after, actor.region())));
        save(id, revision, after, actor);
    }

    @Override
    public void choices(ProgrammeId id, int revision, String entry, String field, List<Words> words, Actor actor) {
        var row = row(id, actor);
        var copy = copy(row, base(row, actor.region()), actor.region());
        var list = Contents.of(copy.bound())
                .choices(entry, field)
                .orElseThrow(() -> new NotThere("programme.choices.unknown"));
        var path = Optional.ofNullable(copy.place(list.pack(), "records", entry))
                .or(() -> Optional.ofNullable(copy.place(list.pack(), "extensions", entry)))
                .orElseThrow();
        if (!known(list.field().choices().stream().map(choice -> choice.id()).toList(), words)) throw clash(row);
        var after = copy.with(list.pack(), path, entry, yaml -> ChoicesEditing.edited(yaml, list, words));
        if (after.saysTheSame(copy, list.pack(), path)) return;
        var file = YamlReading.read(list.pack() + "/" + path, after.file(list.pack(), path));
        var faults = ChoicesEditing.fields(file, list, words);
        Refused.ifAny(faults(copy, after, actor.region()).stream()
                .map(fault -> ChoicesEditing.gone(fault, list))
                .map(faults::told)
                .distinct()
                .toList());
        save(id, revision, after, actor);
    }

    private static boolean known(List<String> ids, List<Words> words) {
        return words.stream().allMatch(one -> one.id().isEmpty() || ids.contains(one.id()));
    }

    private static int index(YamlFile file, String entry) {
        return IntStream.range(0, file.root().size())
                .filter(i -> file.root().get(i).path("id").asString("").equals(entry))
                .findFirst()
                .orElseThrow();
    }

    /// What `pack check`, and `--against` the version it began from, tell of the copy as it would be adopted.
    private List<Problem> faults(WorkingCopy before, WorkingCopy after, Region region) {
        try {
            var judged = after.numbered(next(before, region)).judged();
            return Against.changes(judged, before.base());
        } catch (Refused faulty) {
            return faulty.problems();
        }
    }

    private UnaryOperator<String> next(WorkingCopy copy, Region region) {
        return pack -> numbering.next(
                region,
                pack,
                copy.base()
                        .all()
                        .filter(one -> one.version().id().equals(pack))
                        .findFirst()
                        .orElseThrow()
                        .version()
                        .version());
    }

    private void save(ProgrammeId id, int revision, WorkingCopy after, Actor actor) {
        take(id, revision, actor);
        rows.keep(actor.region(), id, after.differing());
    }

    @Override
    public void drop(ProgrammeId id, int revision, Actor actor) {
        row(id, actor);
        take(id, revision, actor);
        rows.remove(actor.region(), id);
    }

    private EditRows.Row row(ProgrammeId id, Actor actor) {
        if (!mayEdit(id, actor)) throw new NotThere("programme.unknown");
        return rows.find(actor.region(), id).orElseThrow(() -> new NotThere("programme.edit.gone"));
    }

    private void take(ProgrammeId id, int revision, Actor actor) {
        if (!rows.taken(actor.region(), id, revision, actor.person(), clock.instant())) throw clash(row(id, actor));
    }

    private Refused clash(EditRows.Row row) {
        return Refused.because("programme.edit.changed", name(row.changedBy()), moment(row.changedAt()));
    }

    private String name(PersonId person) {
        return people.person(person).map(Person::name).orElse("—");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> consequences(ProgrammeId id, NewVersion as, Actor actor) {
        var row = row(id, actor);
        var judged = judged(row, as, actor.region());
        var proposed = proposing.of(judged, id.top(), as.from(), as.to(), actor.region());
        return consequences
                .orderedStream()
                .flatMap(one -> one.of(proposed).stream())
                .toList();
    }

    /// The edit as the version it would be; refused with every reason against it.
    private Pack judged(EditRows.Row row, NewVersion as, Region region) {
        var base = base(row, region);
        if (last(region, row.id()).position() != row.base()) throw Refused.because("programme.edit.overtaken");
        if (opened(row, region).difference().isEmpty()) throw Refused.because("programme.edit.nothing");
        var version = as.version().strip();
        var problems = new ArrayList<>(numbering.problems(region, row.id().pack(), version));
        problems.addAll(Days.note(as.note()));
        problems.addAll(Days.problems(base.adoption(), as.from(), as.to(), clock.today()));
        Refused.ifAny(problems);
        var copy = copy(row, base, region);
        var next = next(copy, region);
        var judged = copy.numbered(pack -> pack.equals(row.id().pack()) ? version : next.apply(pack))
                .judged();
        inspect(judged);
        return judged;
    }

    private void inspect(Pack pack) {
        var inForce = new Together(List.of(pack));
        Refused.ifAny(inspections
                .orderedStream()
                .flatMap(one -> one.faults(inForce).stream())
                .toList());
    }

    @Override
    public Programmes.Adoption adopt(ProgrammeId id, int revision, NewVersion as, Actor actor) {
        var region = actor.region();
        turns.alone(Turn.TREE, region);
        var row = row(id, actor);
        take(id, revision, actor);
        var judged = judged(row, as, region);
        kept.keep(region, judged);
        var adoption = programmes.adopt(judged.version(), id.top(), as.from(), as.to(), actor);
        adopted.note(adoption, as.note().strip());
        rows.remove(region, id);
        return adoption;
    }
}
