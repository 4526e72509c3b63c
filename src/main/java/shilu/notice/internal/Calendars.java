package shilu.notice.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.common.Role;
import shilu.common.Texts;
import shilu.common.UnitId;
import shilu.installation.OfficeClock;
import shilu.installation.PublicAddress;
import shilu.unit.Unit;
import shilu.unit.Units;

/// Writes calendars. Everything in them is a whole day, so that no program moves it into another time zone.
@Component
class Calendars {
    /// Whose own calendar holds the units they work for; those above subscribe to units.
    static final Set<Role> WORKING = EnumSet.of(Role.RECORDER, Role.HEAD, Role.CONFIRMER, Role.WRITER);

    private final DueDays dueDays;
    private final Units units;
    private final Texts texts;
    private final PublicAddress address;
    private final OfficeClock clock;

    Calendars(DueDays dueDays, Units units, Texts texts, PublicAddress address, OfficeClock clock) {
        this.dueDays = dueDays;
        this.units = units;
        this.texts = texts;
        this.address = address;
        this.clock = clock;
    }

    /// @param named whether the calendar goes by the units’ name
    String of(Collection<UnitId> some, boolean named, Actor actor) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Shilu//Due days//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name(some, named)));
        calendar.add(new XProperty("X-WR-TIMEZONE", OfficeClock.OFFICE.getId()));
        var today = clock.today();
        for (var one : dueDays.of(some, actor)) calendar.add(event(one, actor, today));
        return Folded.at75Octets(calendar.toString());
    }

    private String name(Collection<UnitId> some, boolean named) {
        var zh = Locale.SIMPLIFIED_CHINESE;
        if (!named) return texts.of(zh, "notice.feed.name");
        var names = some.stream()
                .flatMap(id -> units.unit(id).stream())
                .map(Unit::shortName)
                .collect(Collectors.joining("、"));
        return texts.of(zh, "notice.feed.name.unit", names);
    }

    /// Stamped with the day alone: as long as nothing changes, the text stays the same for the whole of it.
    private VEvent event(DueDay one, Actor actor, LocalDate today) {
        var event = new VEvent(false);
        event.add(new Uid(one.id() + "@" + actor.region() + ".shilu"));
        event.add(new DtStamp(today.atStartOfDay(OfficeClock.OFFICE).toInstant()));
        event.add(new DtStart<>(one.day()));
        event.add(new Summary(one.summary()));
        event.add(new Description(one.about()));
        event.add(ImmutableTransp.TRANSPARENT);
        if (one.path() != null) event.add(new Url(address.page(one.path())));
        return event;
    }
}
