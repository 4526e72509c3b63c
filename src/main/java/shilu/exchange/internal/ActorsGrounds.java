package shilu.exchange.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shilu.common.Actor;
import shilu.common.NotAllowed;
import shilu.common.Period;
import shilu.common.PersonId;
import shilu.common.Problem;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.Topic;
import shilu.programme.Value;
import shilu.unit.Meant;
import shilu.unit.People;
import shilu.unit.Tree;
import shilu.unit.Unit;
import shilu.unit.Units;

/// The grounds of one actor's import. Answers are kept for its length: a workbook asks the same things again and again.
final class ActorsGrounds implements Grounds {
    private final Actor actor;
    private final LocalDate today;
    private final long position;
    private final Units units;
    private final People people;
    private final Tree tree;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Set<UnitId> tops;
    private final Map<List<Object>, Meant> byName = new HashMap<>();
    private final Map<List<Object>, InForce> inForce = new HashMap<>();
    private final Map<List<Object>, Value.Who> who = new HashMap<>();
    private final Map<PersonId, String> names = new HashMap<>();

    ActorsGrounds(
            Actor actor,
            LocalDate today,
            long position,
            Units units,
            People people,
            Tree tree,
            Programmes programmes,
            Ledger ledger) {
        this.actor = actor;
        this.today = today;
        this.position = position;
        this.units = units;
        this.people = people;
        this.tree = tree;
        this.programmes = programmes;
        this.ledger = ledger;
        this.tops = actor.scope().tops(EnumSet.of(Role.RECORDER));
        if (tops.isEmpty()) throw new NotAllowed("import.no-recorder", actor.name());
    }

    @Override
    public Optional<UnitId> own() {
        return tops.size() == 1 ? Optional.of(tops.iterator().next()) : Optional.empty();
    }

    @Override
    public Optional<UnitId> unit(String codeOrName, LocalDate day) {
        var on = day.equals(LocalDate.MAX) ? today : day;
        return byName.computeIfAbsent(
                        List.of(codeOrName, on), _ -> units.meant(actor.region(), codeOrName, Period.day(on), tops))
                .one()
                .map(Unit::id);
    }

    @Override
    public InForce forms() {
        return inForce(tops.stream().sorted().findFirst().orElseThrow(), today);
    }

    @Override
    public InForce inForce(UnitId unit, LocalDate day) {
        return inForce.computeIfAbsent(
                List.of(unit, day), _ -> programmes.inForce(actor.region(), unit, day, position));
    }

    @Override
    public FieldForms.Known known(UnitId unit, LocalDate day) {
        var on = day.equals(LocalDate.MAX) ? today : day;
        var topics = inForce(unit, on).topics().stream()
                .collect(Collectors.toMap(topic -> topic.name().zh(), Topic::id, (first, _) -> first));
        return new FieldForms.Known() {
            @Override
            public Value.Who person(String name) {
                return who.computeIfAbsent(List.of(unit, name), _ -> who(unit, name));
            }

            @Override
            public Optional<UnitId> unit(String name) {
                return units.meant(actor.region(), name, Period.day(on)).one().map(Unit::id);
            }

            @Override
            public Map<String, String> topics() {
                return topics;
            }
        };
    }

    /// The person of that name in the unit, else the only one around it; a name two people have is left a name.
    private Value.Who who(UnitId unit, String name) {
        var named = people.named(unit, name);
        var here = named.stream().filter(person -> person.unit().equals(unit)).toList();
        var choice = here.isEmpty() ? named : here;
        if (choice.size() != 1) return Value.Who.outsider(name);
        names.put(choice.getFirst().id(), name);
        return Value.Who.of(choice.getFirst().id());
    }

    @Override
    public FieldForms.Shown shown() {
        return new FieldForms.Shown() {
            @Override
            public String person(PersonId id) {
                return Objects.requireNonNullElse(names.get(id), id.value());
            }

            @Override
            public String unit(UnitId id) {
                return id.value();
            }

            @Override
            public String topic(String id) {
                return id;
            }
        };
    }

    @Override
    public List<Problem> problems(NewRecord work) {
        return ledger.problems(work, actor);
    }
}
