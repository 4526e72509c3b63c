package shilu.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shilu.common.AccountId;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.identity.Actors;
import shilu.ledger.EvidenceRef;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.NewRecord;
import shilu.ledger.WorkRecord;
import shilu.programme.KindId;
import shilu.programme.Programmes;
import shilu.programme.Value;
import shilu.programme.Values;
import shilu.unit.Unit;

/// A bureau with somebody who records and somebody who confirms.
final class TwoPeople {
    private static final Path SAMPLE = Path.of("packs/ideology-responsibility/sample/housing/evidence");
    private static int bureaus;

    final Office office;
    final Unit unit;
    final AccountId recorder;
    final AccountId confirmer;

    TwoPeople(Office office) {
        this.office = office;
        unit = office.unit("two" + ++bureaus, "县住房和城乡建设以及城市管理行政综合执法局");
        var programmes = office.site.bean(Programmes.class);
        var pack = programmes.keep(office.region, Path.of("packs/ideology-responsibility"));
        programmes.adopt(pack, unit.id(), LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), office.system());
        recorder = office.hire("周记录", unit.id(), Role.RECORDER);
        confirmer = office.hire("吴审核", unit.id(), Role.CONFIRMER);
    }

    Ledger ledger() {
        return office.site.bean(Ledger.class);
    }

    Actor actor(AccountId account) {
        return office.site.bean(Actors.class).of(account).orElseThrow();
    }

    /// Letters of commitment, signed by so many of twenty, that wait for confirmation.
    WorkRecord letters(String title, int signed, AccountId by, String... files) {
        return letters(title, signed, LocalDate.of(2025, 4, 1), by, files);
    }

    WorkRecord letters(String title, int signed, LocalDate day, AccountId by, String... files) {
        return ledger().submit(letters(title, signed, day, evidence(by, files)), actor(by));
    }

    WorkRecord confirmed(String title, int signed) {
        var record = letters(title, signed, recorder);
        ledger().confirm(record.id(), actor(confirmer));
        return record;
    }

    private NewRecord letters(String title, int signed, LocalDate day, List<EvidenceRef> files) {
        var values = Values.of(Map.of(
                "title", new Value.Text(title),
                "due_letters", new Value.Quantity(new BigDecimal(20)),
                "signed", new Value.Quantity(new BigDecimal(signed))));
        return new NewRecord(unit.id(), new KindId("ideology.commitment"), day, values, files, null);
    }

    private List<EvidenceRef> evidence(AccountId by, String... files) {
        var kept = new ArrayList<EvidenceRef>();
        for (var file : files) {
            try (var content = Files.newInputStream(SAMPLE.resolve(file))) {
                kept.add(office.site.bean(Evidences.class).keep(content, file, actor(by)));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
        return kept;
    }
}
