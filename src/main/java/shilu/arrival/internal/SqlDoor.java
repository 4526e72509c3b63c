package shilu.arrival.internal;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.arrival.ArrivalId;
import shilu.arrival.Door;
import shilu.arrival.Meeting;
import shilu.arrival.SheetId;
import shilu.arrival.internal.SheetKey.Ticket;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Refused;
import shilu.common.Region;
import shilu.ledger.Naming;
import shilu.programme.Label;
import shilu.programme.Programmes;
import shilu.programme.RecordKind;
import shilu.unit.TreeSql;

/// Looks at codes and tickets before it writes anything. Signing is no one transaction: tries are counted though what
/// they try is refused.
@Component
class SqlDoor implements Door {
    private final SheetRows rows;
    private final Tries tries;
    private final Signing signing;
    private final Programmes programmes;
    private final Naming naming;
    private final InstantSource time;

    SqlDoor(
            SheetRows rows,
            Tries tries,
            Signing signing,
            Programmes programmes,
            Naming naming,
            @Qualifier("realTime") InstantSource time) {
        this.rows = rows;
        this.tries = tries;
        this.signing = signing;
        this.programmes = programmes;
        this.naming = naming;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> enter(Region region, SheetId id, String code, String ticket) {
        var now = time.instant();
        return rows.find(region, id)
                .filter(sheet -> sheet.open(now) && sheet.key().opens(code, now))
                .map(SheetRow::key)
                .map(key -> key.ticket(key.read(ticket).map(Ticket::device).orElseGet(SheetKey::newDevice), now));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Meeting> meeting(Region region, SheetId id, String ticket, @Nullable PersonId person) {
        return rows.find(region, id)
                .flatMap(sheet -> sheet.key().read(ticket).map(known -> meeting(sheet, known, person)));
    }

    private Meeting meeting(SheetRow sheet, Ticket ticket, @Nullable PersonId person) {
        var now = time.instant();
        var device = sheet.key().digest(ticket.device());
        var own = rows.names(sheet).stream()
                .filter(one -> one.device().equals(device) || (person != null && person.equals(one.person())))
                .findFirst()
                .map(one -> new Meeting.Own(name(one), one.confirmed()))
                .orElse(null);
        return new Meeting(sheet.id(), kind(sheet), sheet.unit(), sheet.day(), sheet.open(now), ticket.fresh(now), own);
    }

    private String name(NameRow one) {
        var person = one.person();
        return person == null ? String.valueOf(one.name()) : naming.person(person);
    }

    private Label kind(SheetRow sheet) {
        return programmes
                .kind(sheet.region(), sheet.kind(), TreeSql.NOW)
                .map(RecordKind::name)
                .orElseThrow();
    }

    @Override
    public void sign(Region region, SheetId id, String ticket, String typed, String from) {
        var sheet = atTheDoor(region, id, ticket, from);
        add(sheet, ticket, OwnName.read(typed), null);
    }

    @Override
    public void sign(Region region, SheetId id, String ticket, Actor actor, String from) {
        var sheet = atTheDoor(region, id, ticket, from);
        if (!actor.region().equals(region)) throw Refused.because("arrival.scan");
        add(sheet, ticket, null, actor.person());
    }

    /// Whoever scanned nothing, or long ago, costs no more than a look.
    private SheetRow atTheDoor(Region region, SheetId id, String ticket, String from) {
        var now = time.instant();
        var sheet = rows.find(region, id).orElseThrow(() -> Refused.because("arrival.scan"));
        var known = sheet.key()
                .read(ticket)
                .filter(one -> one.fresh(now))
                .orElseThrow(() -> Refused.because("arrival.scan"));
        if (!sheet.open(now)) throw Refused.because("arrival.closed");
        if (!tries.one(sheet, known.device(), from, now)) throw Refused.because("arrival.often");
        return sheet;
    }

    private void add(SheetRow sheet, String ticket, @Nullable String name, @Nullable PersonId person) {
        var key = sheet.key();
        var device = key.read(ticket).map(Ticket::device).map(key::digest).orElseThrow();
        signing.add(sheet, new NameRow(ArrivalId.fresh(), device, name, person, false));
    }
}
