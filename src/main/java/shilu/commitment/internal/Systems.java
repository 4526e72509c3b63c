package shilu.commitment.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import shilu.duty.Obligation;
import shilu.programme.Duty;
import shilu.programme.ReportForm;
import shilu.unit.People.Appointment;
import shilu.unit.People.Office;

/// Which responsibility systems ask something of which office, and who answers for them there. Pure.
///
/// @param asking by office, the systems some duty of which names it
record Systems(Map<Office, Set<String>> asking) {

    static Systems of(List<Duty> duties) {
        var asking = new HashMap<Office, Set<String>>();
        duties.forEach(duty ->
                asking.computeIfAbsent(duty.role(), _ -> new TreeSet<>()).add(system(duty.id())));
        return new Systems(asking);
    }

    static Systems owed(List<Obligation> all) {
        var seen = new HashSet<String>();
        return of(all.stream()
                .map(Obligation::duty)
                .filter(duty -> seen.add(duty.id()))
                .toList());
    }

    /// The short name of the system with which an id begins.
    static String system(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    Set<String> asking(Office office) {
        return asking.getOrDefault(office, Set.of());
    }

    /// Those for which nobody holds the office.
    Set<String> vacant(Office office, List<Appointment> holders) {
        var vacant = new TreeSet<>(asking(office));
        holders.forEach(holder -> vacant.removeIf(holder::isFor));
        return vacant;
    }

    static List<Appointment> of(Office office, List<Appointment> held) {
        return held.stream().filter(one -> one.office() == office).toList();
    }

    /// The offices asked or held, in their order.
    Set<Office> offices(List<Appointment> held) {
        var offices = EnumSet.noneOf(Office.class);
        offices.addAll(asking.keySet());
        held.forEach(one -> offices.add(one.office()));
        return offices;
    }

    /// Whether the holder is to sign letters of the form. One that lists all duties is for the first responsible.
    static boolean signs(ReportForm form, Appointment holder) {
        var role = form.role() == null ? Office.FIRST_RESPONSIBLE : form.role();
        return holder.office() == role && holder.isFor(system(form.id()));
    }
}
