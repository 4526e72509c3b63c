package shilu.commitment.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.ledger.Naming;
import shilu.programme.Programmes;
import shilu.unit.AppointmentStep;
import shilu.unit.Appointments;
import shilu.unit.LeadingGroups;
import shilu.unit.Positions;
import shilu.unit.Unit;

/// Gathers what the pages of appointments and groups show.
@Component
class AppointmentViews {
    private final Appointments appointments;
    private final LeadingGroups groups;
    private final Programmes programmes;
    private final Positions positions;
    private final Naming naming;
    private final Place place;

    AppointmentViews(
            Appointments appointments,
            LeadingGroups groups,
            Programmes programmes,
            Positions positions,
            Naming naming,
            Place place) {
        this.appointments = appointments;
        this.groups = groups;
        this.programmes = programmes;
        this.positions = positions;
        this.naming = naming;
        this.place = place;
    }

    AppointmentView of(Unit unit, Locale locale, Actor actor) {
        var systems = systems(unit, locale);
        var told = appointments.told(unit.id(), actor);
        var today = place.today();
        return new AppointmentView(
                unit,
                told.stream()
                        .filter(one -> !one.over(today))
                        .map(one -> line(one, systems, today))
                        .toList(),
                told.stream()
                        .filter(one -> one.over(today))
                        .map(one -> line(one, systems, today))
                        .toList(),
                groups.of(unit.id(), actor),
                systems,
                appointments.mayWrite(unit.id(), actor));
    }

    private AppointmentView.Line line(Appointments.Told told, Map<String, String> systems, LocalDate today) {
        var held = told.appointment();
        return new AppointmentView.Line(
                held,
                DutyListViews.name(held.programme(), systems),
                held.from().isAfter(today),
                told.takenBack(),
                steps(told.steps()));
    }

    List<AppointmentView.Step> steps(List<AppointmentStep> steps) {
        return steps.stream()
                .map(step -> new AppointmentView.Step(step, naming.person(step.who())))
                .toList();
    }

    /// The responsibility systems in force at the unit today, by their short names.
    Map<String, String> systems(Unit unit, Locale locale) {
        var inForce = programmes.inForce(unit.region(), unit.id(), place.today(), positions.last(unit.region()));
        return DutyListViews.names(new LinkedHashMap<>(inForce.systems()), locale);
    }
}
