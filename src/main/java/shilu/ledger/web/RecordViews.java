package shilu.ledger.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.ledger.Evidences;
import shilu.ledger.Ledger;
import shilu.ledger.Naming;
import shilu.ledger.Version;
import shilu.ledger.WorkRecord;
import shilu.programme.FieldForms;
import shilu.programme.InForce;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.unit.Positions;
import shilu.unit.Tree;

/// Puts records into words for pages: fields by the pack in force on the record's day.
@Component
class RecordViews {
    private final Ledger ledger;
    private final Evidences evidences;
    private final Programmes programmes;
    private final Positions positions;
    private final Naming naming;
    private final Tree tree;

    RecordViews(
            Ledger ledger, Evidences evidences, Programmes programmes, Positions positions, Naming naming, Tree tree) {
        this.ledger = ledger;
        this.evidences = evidences;
        this.programmes = programmes;
        this.positions = positions;
        this.naming = naming;
        this.tree = tree;
    }

    RecordLine line(WorkRecord record, Actor actor, Locale locale) {
        var inForce = inForce(record);
        var kind = inForce.kind(record.kind());
        var shown = Optional.ofNullable(record.proposed()).orElse(record.current());
        return new RecordLine(
                record.id(),
                record.day(),
                naming.unit(record.unit()),
                kind.map(one -> one.name().in(locale)).orElse(record.kind().value()),
                record.title(),
                kind.map(one -> words(one, shown, inForce, locale)).orElse(""),
                record.state().code(),
                record.pending(),
                ledger.timing(record),
                naming.person(record.recorder()),
                shown.evidence(),
                record.authors().contains(actor.person()));
    }

    private String words(RecordKind kind, Version version, InForce inForce, Locale locale) {
        var names = naming.in(inForce);
        var named = kind.naming();
        return kind.fields().stream()
                .filter(field -> !named.equals(Optional.of(field)))
                .flatMap(field -> Optional.ofNullable(version.values().byField().get(field.id()))
                        .map(value -> field.name().in(locale) + " " + FieldForms.words(field, value, names))
                        .stream())
                .limit(6)
                .collect(Collectors.joining("　"));
    }

    RecordView view(WorkRecord record, Actor actor, Locale locale) {
        var inForce = inForce(record);
        var kind = inForce.kind(record.kind());
        return new RecordView(
                record,
                kind.map(one -> one.name().in(locale)).orElse(record.kind().value()),
                naming.unit(record.unit()),
                naming.person(record.recorder()),
                ledger.timing(record),
                kind.map(one -> lines(one, record, inForce, locale)).orElse(List.of()),
                evidence(record, actor),
                ledger.entries(record.id(), actor).stream()
                        .map(entry -> new RecordView.Happened(entry, naming.person(entry.who())))
                        .toList(),
                mayJudge(record, actor));
    }

    private List<RecordView.Line> lines(RecordKind kind, WorkRecord record, InForce inForce, Locale locale) {
        var names = naming.in(inForce);
        var lines = new ArrayList<RecordView.Line>();
        for (var field : kind.fields()) {
            var now = text(field, record.current(), names);
            var proposed = record.proposed() == null ? now : text(field, record.proposed(), names);
            if (now.isEmpty() && proposed.isEmpty()) continue;
            lines.add(new RecordView.Line(field.name().in(locale), now, now.equals(proposed) ? null : proposed));
        }
        return lines;
    }

    private static String text(shilu.programme.Field field, @Nullable Version version, FieldForms.Shown names) {
        if (version == null) return "";
        var value = version.values().byField().get(field.id());
        return value == null ? "" : FieldForms.write(field, value, names);
    }

    private List<RecordView.EvidenceLine> evidence(WorkRecord record, Actor actor) {
        var version = Objects.requireNonNullElse(record.proposed(), record.current());
        return version.evidence().stream()
                .flatMap(file -> evidences.open(record.id(), file.id(), actor).stream()
                        .map(kept -> new RecordView.EvidenceLine(file, kept.bytes())))
                .toList();
    }

    private boolean mayJudge(WorkRecord record, Actor actor) {
        return record.pending() != null
                && !record.authors().contains(actor.person())
                && tree.within(actor.scope().tops(EnumSet.of(Role.CONFIRMER)), record.unit(), record.day());
    }

    private InForce inForce(WorkRecord record) {
        return programmes.inForce(record.region(), record.unit(), record.day(), positions.last(record.region()));
    }
}
