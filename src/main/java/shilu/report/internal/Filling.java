package shilu.report.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shilu.common.Period;
import shilu.document.Values;
import shilu.ledger.WorkRecord;
import shilu.metric.Figure;
import shilu.metric.Figures;
import shilu.metric.Question;
import shilu.programme.InForce;
import shilu.programme.Metric;
import shilu.programme.RecordKind;
import shilu.programme.ReportForm;
import shilu.unit.Stay;
import shilu.unit.Unit;
import shilu.unit.UnitType;
import shilu.unit.Units;

/// One report being filled: for which unit and period, as of which position, with which packs.
///
/// @param subtree whether it covers the units below
/// @param mark    what stands in every page's header: 样例 in a demo, otherwise nothing
/// @param signer  who is to sign a letter; empty where it is made for nobody in particular, and for reports
/// @param counted every record that counts for the unit up to the period's end, by day: what is still open may be old
/// @param gaps    what was owed and what is open
record Filling(
        Unit unit,
        Period period,
        boolean subtree,
        long asOf,
        LocalDate today,
        String mark,
        InForce inForce,
        ReportForm form,
        String signer,
        List<WorkRecord> counted,
        Gaps gaps,
        Figures figures,
        Units units,
        Basing basing,
        RecordWords words) {

    Figure figure(Share of, Metric metric) {
        return figures.figure(new Question(unit.region(), metric.id(), of.unit().id(), of.subtree(), of.days(), asOf));
    }

    Share whole() {
        return Share.whole(unit, subtree, period);
    }

    /// What makes up the whole; nothing where the report covers no unit below.
    List<Share> shares() {
        if (!subtree) return List.of();
        var stays = units.stays(unit.id(), period, asOf).stream()
                .filter(this::hasALine)
                .toList();
        return stays.isEmpty() ? List.of() : Share.of(unit, stays, period);
    }

    /// A department that keeps no ledger would be a line of noughts: its work stands in that of the unit.
    private boolean hasALine(Stay stay) {
        if (stay.unit().type() != UnitType.DEPARTMENT) return true;
        var within = units.stood(stay.unit().id(), period, asOf).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
        return counted.stream().anyMatch(record -> within.contains(record.unit()));
    }

    /// The name of the unit above; empty where there is none.
    String superior() {
        var parent = unit.parent();
        return parent == null ? "" : units.unit(parent).map(Unit::name).orElse("");
    }

    /// The entries of a list of records or duties, by the list's name.
    List<? extends Values> entries(String list) {
        var duties = DutyLists.entries(list, gaps, form);
        if (duties.isPresent()) return duties.get();
        return chosen(list).stream()
                .map(record -> new RecordValues(record, inForce, period, words))
                .toList();
    }

    private List<WorkRecord> chosen(String list) {
        if (list.equals(ReportVocabulary.HIGHLIGHTS)) {
            return form.sections().stream()
                    .flatMap(section -> Highlights.of(inPeriod(), section.highlights(), this::tells).stream())
                    .toList();
        }
        for (var section : form.sections()) {
            if (list.equals(ReportVocabulary.highlights(section)))
                return Highlights.of(inPeriod(), section.highlights(), this::tells);
        }
        boolean open = list.startsWith(ReportVocabulary.OPEN);
        var name = open ? list.substring(ReportVocabulary.OPEN.length()) : list;
        var kind = inForce.kinds().stream()
                .filter(one -> one.name().zh().equals(name))
                .findFirst()
                .orElseThrow();
        return open
                ? of(counted, kind)
                        .filter(record -> OpenMatter.openOn(record, kind, today))
                        .toList()
                : of(inPeriod(), kind).toList();
    }

    private boolean tells(Metric.Source highlight, WorkRecord record) {
        return inForce.tells(form, highlight, record.kind(), record.current().values());
    }

    private static Stream<WorkRecord> of(List<WorkRecord> records, RecordKind kind) {
        return records.stream().filter(record -> record.kind().equals(kind.id()));
    }

    private List<WorkRecord> inPeriod() {
        return counted.stream()
                .filter(record -> !record.day().isBefore(period.from()))
                .toList();
    }
}
