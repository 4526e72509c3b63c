package shilu.unit.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.Turn;
import shilu.installation.Turns;
import shilu.unit.Changes;
import shilu.unit.Consequences;
import shilu.unit.NewUnit;
import shilu.unit.Planned;
import shilu.unit.Tree;
import shilu.unit.TreeChange;
import shilu.unit.Unit;
import shilu.unit.UnitClosing;
import shilu.unit.Units;

@Component
@Transactional
class SqlChanges implements Changes {
    private final Units units;
    private final Tree tree;
    private final Planning planning;
    private final History history;
    private final TakingBack takingBack;
    private final Names names;
    private final Finding finding;
    private final Posts posts;
    private final Turns turns;
    private final ObjectProvider<Consequences> consequences;
    private final ApplicationEventPublisher events;

    SqlChanges(
            Units units,
            Tree tree,
            Planning planning,
            History history,
            TakingBack takingBack,
            Names names,
            Finding finding,
            Posts posts,
            Turns turns,
            ObjectProvider<Consequences> consequences,
            ApplicationEventPublisher events) {
        this.units = units;
        this.tree = tree;
        this.planning = planning;
        this.history = history;
        this.takingBack = takingBack;
        this.names = names;
        this.finding = finding;
        this.posts = posts;
        this.turns = turns;
        this.consequences = consequences;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TreeChange> of(UnitId unit, Actor actor) {
        return history.of(administered(unit, actor).region(), unit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> refusals(Planned planned, Actor actor) {
        planned.units().forEach(unit -> administered(unit, actor));
        return switch (planned) {
            case Planned.Rename to -> renaming(to);
            case Planned.Move to -> moving(to, actor);
            case Planned.Close to -> closing(get(to.unit()), to, true);
            case Planned.Merge to -> merging(to, actor);
        };
    }

    private List<Problem> renaming(Planned.Rename to) {
        var unit = get(to.unit());
        var problems = new ArrayList<>(Planning.renaming(unit, to.name(), to.shortName(), to.from()));
        if (unit.name().equals(to.name()) && unit.shortName().equals(to.shortName()))
            problems.add(Problem.about("name", "unit.rename.same"));
        return problems;
    }

    private List<Problem> moving(Planned.Move to, Actor actor) {
        administered(to.parent(), actor);
        var problems = new ArrayList<>(planning.moving(get(to.unit()), get(to.parent()), to.from()));
        if (units.below(to.parent(), to.from()).stream()
                .anyMatch(one -> one.id().equals(to.unit()))) problems.add(Problem.about("parent", "unit.move.same"));
        return problems;
    }

    /// @param empty whether nothing may stand below it; a merge takes that along
    private List<Problem> closing(Unit unit, Planned to, boolean empty) {
        var problems = new ArrayList<Problem>();
        planning.closing(unit, to.from()).stream()
                .filter(problem -> empty || !problem.code().equals("unit.close.not-empty"))
                .forEach(problems::add);
        if (problems.isEmpty()) problems.addAll(objections(new UnitClosing(unit.region(), unit.id(), to.from())));
        return problems;
    }

    /// What other modules hold against it.
    private List<Problem> objections(UnitClosing closing) {
        try {
            events.publishEvent(closing);
            return List.of();
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(problem -> Problem.about(
                            "from", problem.code(), problem.details().toArray()))
                    .toList();
        }
    }

    private List<Problem> merging(Planned.Merge to, Actor actor) {
        var problems = new ArrayList<>(Planning.named(to.successor()));
        if (to.units().size() < 2) problems.add(Problem.about("others", "unit.merge.alone"));
        if (finding.taken(actor.region(), to.successor().code(), to.from(), Optional.empty()))
            problems.add(Problem.about("code", "unit.code.taken", to.successor().code()));
        var parent = to.successor().parent();
        if (parent == null || to.units().contains(parent)) problems.add(Problem.about("parent", "unit.merge.parent"));
        else problems.addAll(Planning.standing(administered(parent, actor), to.from()));
        for (var unit : to.units()) problems.addAll(closing(get(unit), to, false));
        return problems;
    }

    @Override
    public List<Problem> problems(NewUnit unit) {
        return Planning.named(unit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> consequences(Planned planned, Actor actor) {
        var region = administered(planned.unit(), actor).region();
        return consequences
                .orderedStream()
                .flatMap(module -> module.of(region, planned).stream())
                .toList();
    }

    @Override
    public void make(Planned planned, Actor actor) {
        turns.alone(Turn.TREE, actor.region());
        Refused.ifAny(refusals(planned, actor));
        switch (planned) {
            case Planned.Rename to -> units.rename(to.unit(), to.name(), to.shortName(), to.from(), actor);
            case Planned.Move to -> units.move(to.unit(), to.parent(), to.from(), actor);
            case Planned.Close to -> units.close(to.unit(), to.from(), actor);
            case Planned.Merge to -> units.merge(to.units(), to.successor(), to.from(), actor);
        }
    }

    @Override
    public void takeBack(UnitId unit, long position, Actor actor) {
        turns.alone(Turn.TREE, actor.region());
        takingBack.takeBack(administered(unit, actor).region(), unit, position, actor.person());
    }

    @Override
    public void takeEffect(Region region) {
        names.follow(region);
        posts.follow(region);
    }

    private Unit administered(UnitId unit, Actor actor) {
        if (!tree.everWithin(actor.scope().tops(EnumSet.of(Role.SYSTEM_ADMIN)), unit))
            throw new NotThere("unit.unknown");
        return get(unit);
    }

    private Unit get(UnitId unit) {
        return units.unit(unit).orElseThrow(() -> new NotThere("unit.unknown"));
    }
}
