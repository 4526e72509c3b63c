package shilu.identity.internal;

import static shilu.identity.internal.db.Tables.IDENTITY_GRANT;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Region;
import shilu.common.UnitId;
import shilu.unit.Consequences;
import shilu.unit.Planned;

/// Which accounts hold roles at a unit that changes. Their roles are not ended by it: whoever wrote the records of a
/// closed unit still corrects them.
@Component
@Order(50)
class GrantsFollow implements Consequences {
    private final AccountRows rows;

    GrantsFollow(AccountRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Problem> of(Region region, Planned planned) {
        if (planned instanceof Planned.Rename) return List.of();
        var units = planned.units().stream().map(UnitId::value).toList();
        long accounts = rows.standing(region, planned.from(), IDENTITY_GRANT.UNIT.in(units)).stream()
                .map(AccountRows.Standing::account)
                .distinct()
                .count();
        if (accounts == 0) return List.of();
        var code = planned instanceof Planned.Move ? "identity.follows.move" : "identity.follows.close";
        return List.of(Problem.of(code, accounts, planned.from()));
    }
}
