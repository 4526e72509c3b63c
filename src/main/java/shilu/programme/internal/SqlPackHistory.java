package shilu.programme.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Region;
import shilu.common.Role;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.programme.Adopted;
import shilu.programme.PackContent;
import shilu.programme.PackDifference;
import shilu.programme.PackHistory;
import shilu.programme.ProgrammeId;
import shilu.unit.Tree;
import shilu.unit.TreeSql;

/// Reads every version from the database as it was kept.
@Component
@Transactional(readOnly = true)
class SqlPackHistory implements PackHistory {
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));

    private final AdoptedRows rows;
    private final KeptPacks kept;
    private final Tree tree;
    private final OfficeClock clock;

    SqlPackHistory(AdoptedRows rows, KeptPacks kept, Tree tree, OfficeClock clock) {
        this.rows = rows;
        this.kept = kept;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public List<Standing> standing(Actor actor) {
        return grouped(actor.region()).entrySet().stream()
                .filter(one -> sees(one.getKey(), actor))
                .map(one -> standing(one.getValue()))
                .sorted(Comparator.comparing((Standing one) -> one.last().name().zh())
                        .thenComparing(one -> one.id().top()))
                .toList();
    }

    @Override
    public Standing standing(ProgrammeId id, Actor actor) {
        return standing(said(id, actor));
    }

    private Standing standing(List<Adopted> said) {
        var today = clock.today();
        var last = said.getLast();
        var ahead = said.stream()
                .filter(one -> one.adoption().from().isAfter(today))
                .filter(one -> on(said, one.adoption().from()).equals(Optional.of(one)))
                .min(Comparator.comparing(one -> one.adoption().from()));
        return new Standing(last.id(), last, on(said, today).orElse(null), ahead.orElse(null));
    }

    private static Optional<Adopted> on(List<Adopted> said, LocalDate day) {
        return said.reversed().stream().filter(one -> one.holds(day)).findFirst();
    }

    @Override
    public List<Adopted> versions(ProgrammeId id, Actor actor) {
        return said(id, actor).reversed();
    }

    @Override
    public PackContent content(ProgrammeId id, long position, Actor actor) {
        return Contents.of(pack(id, position, actor));
    }

    @Override
    public PackDifference difference(ProgrammeId id, long older, long newer, Actor actor) {
        return Differing.of(pack(id, older, actor), pack(id, newer, actor));
    }

    @Override
    public byte[] zip(ProgrammeId id, long position, Actor actor) {
        return Contents.zip(pack(id, position, actor));
    }

    private Pack pack(ProgrammeId id, long position, Actor actor) {
        return said(id, actor).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .map(one -> kept.pack(actor.region(), one.adoption().pack().hash()))
                .orElseThrow(() -> new NotThere("programme.unknown"));
    }

    private List<Adopted> said(ProgrammeId id, Actor actor) {
        var said = grouped(actor.region()).get(id);
        if (said == null || !sees(id, actor)) throw new NotThere("programme.unknown");
        return said;
    }

    private Map<ProgrammeId, List<Adopted>> grouped(Region region) {
        var grouped = new LinkedHashMap<ProgrammeId, List<Adopted>>();
        for (var one : rows.all(region))
            grouped.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(one);
        return grouped;
    }

    /// What stands above the actor's units asks something of them; what stands at or below them is theirs to see.
    private boolean sees(ProgrammeId id, Actor actor) {
        Collection<UnitId> tops = actor.scope().tops(READERS);
        return tree.everWithin(tops, id.top())
                || tops.stream().anyMatch(unit -> tree.everAbove(actor.region(), id.top(), unit, TreeSql.NOW));
    }
}
