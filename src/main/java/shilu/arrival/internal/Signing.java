package shilu.arrival.internal;

import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Problem;
import shilu.common.Refused;

/// Puts a name on a sheet: one for each device, and one for each person who is signed in.
@Component
class Signing {
    /// As many as a field of people holds.
    static final int MOST = 500;

    private final SheetRows rows;
    private final InstantSource time;

    Signing(SheetRows rows, @Qualifier("realTime") InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    @Transactional
    public void add(SheetRow known, NameRow name) {
        rows.hold(known.region(), known.id());
        var sheet = rows.find(known.region(), known.id())
                .filter(now -> now.open(time.instant()))
                .orElseThrow(() -> Refused.because("arrival.closed"));
        var names = rows.names(sheet);
        for (var one : names) {
            if (!one.device().equals(name.device())) continue;
            if (one.saysTheSame(name)) return;
            throw new Refused(List.of(Problem.about("name", "arrival.device")));
        }
        var person = name.person();
        if (person != null && names.stream().anyMatch(one -> person.equals(one.person())))
            throw Refused.because("arrival.account.already");
        if (names.size() >= MOST) throw Refused.because("arrival.full", MOST);
        rows.add(sheet, name);
    }
}
