package shilu.inspection.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Texts;
import shilu.duty.Duties.Stated;
import shilu.duty.PeriodWords;
import shilu.ledger.EntryType;
import shilu.ledger.Journal.Happening;
import shilu.ledger.Naming;
import shilu.programme.Programmes;
import shilu.unit.TreeSql;

/// Puts what happened into lines.
@Component
class ChangeLines {
    private final Naming naming;
    private final Programmes programmes;
    private final Texts texts;

    ChangeLines(Naming naming, Programmes programmes, Texts texts) {
        this.naming = naming;
        this.programmes = programmes;
        this.texts = texts;
    }

    List<ChangeLine> of(List<Happening> happenings) {
        return happenings.stream().map(this::of).toList();
    }

    private ChangeLine of(Happening one) {
        var record = one.record();
        var path = "/records/" + record.id();
        boolean changed = one.entry().type() == EntryType.CORRECTED;
        return new ChangeLine(
                one.entry().at(),
                record.title(),
                path,
                changed ? path + "/versions" : null,
                null,
                naming.unit(record.unit()),
                record.current().day(),
                Objects.requireNonNullElse(one.reason(), ""),
                naming.person(one.entry().who()));
    }

    List<ChangeLine> ofStatements(List<Stated> stated, Actor actor, Locale locale) {
        return stated.stream().map(one -> of(one, actor, locale)).toList();
    }

    private ChangeLine of(Stated one, Actor actor, Locale locale) {
        var about = one.obligation();
        var inForce =
                programmes.inForce(actor.region(), about.unit(), about.period().to(), TreeSql.NOW);
        var duty = inForce.duties().stream()
                .filter(each -> each.id().equals(about.duty()))
                .map(each -> each.name().in(locale))
                .findFirst()
                .orElse(about.duty());
        var period = PeriodWords.of(about.period());
        return new ChangeLine(
                one.said().at(),
                texts.of(
                        locale,
                        "inspection.changes.duty",
                        duty,
                        texts.of(locale, period.code(), period.details().toArray())),
                about.path(),
                null,
                one.sort().toLowerCase(Locale.ROOT).replace('_', '-'),
                naming.unit(about.unit()),
                null,
                one.said().text(),
                naming.person(one.said().who()));
    }
}
