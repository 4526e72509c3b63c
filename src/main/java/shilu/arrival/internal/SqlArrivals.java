package shilu.arrival.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.arrival.ArrivalId;
import shilu.arrival.Arrivals;
import shilu.arrival.Sheet;
import shilu.arrival.SheetId;
import shilu.arrival.Shown;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.Refused;
import shilu.ledger.Draft;
import shilu.ledger.DraftId;
import shilu.ledger.Drafts;
import shilu.programme.Field;

/// Holds the draft before its sheet wherever it takes both, as its submission does.
@Component
@Transactional
class SqlArrivals implements Arrivals {
    /// Longer than a meeting. It ends by itself, since a page left open on a screen would go on for ever.
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final Duration KEPT = Duration.ofDays(30);

    private final SheetRows rows;
    private final Coming coming;
    private final Tries tries;
    private final Drafts drafts;
    private final InstantSource time;

    SqlArrivals(SheetRows rows, Coming coming, Tries tries, Drafts drafts, @Qualifier("realTime") InstantSource time) {
        this.rows = rows;
        this.tries = tries;
        this.coming = coming;
        this.drafts = drafts;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Field> fields(Draft draft) {
        return coming.fields(draft);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(Draft draft, Actor actor) {
        return rows.of(draft.region(), draft.id()).map(sheet -> {
            var all = coming.read(rows.names(sheet), draft, actor);
            return new Sheet(
                    sheet.id(), sheet.open(time.instant()), Coming.shown(all), coming.others(all, draft, actor));
        });
    }

    @Override
    public void open(DraftId id, Actor actor) {
        var draft = reached(id, actor);
        if (coming.fields(draft).isEmpty()) throw Refused.because("arrival.not-here");
        drafts.keep(id, actor);
        var now = time.instant();
        var day = coming.day(draft);
        rows.add(new SheetRow(
                draft.region(),
                SheetId.fresh(),
                id,
                draft.unit(),
                draft.kind(),
                day,
                SheetKey.newSecret(),
                now,
                now.plus(LONGEST)));
        rows.takeNamesUntil(there(draft), now.plus(LONGEST), day);
    }

    @Override
    public void close(DraftId id, Actor actor) {
        var sheet = there(reached(id, actor));
        rows.takeNamesUntil(sheet, time.instant(), sheet.day());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> shown(DraftId id, Actor actor) {
        var draft = reached(id, actor);
        if (coming.fields(draft).isEmpty()) return Optional.empty();
        var now = time.instant();
        return rows.of(draft.region(), id).map(sheet -> {
            var path = sheet.open(now)
                    ? "/arrivals/" + sheet.id() + "/" + sheet.key().code(now)
                    : "";
            return new Shown(sheet.id(), path, rows.count(sheet));
        });
    }

    @Override
    public Draft confirm(DraftId id, String field, Collection<ArrivalId> which, Actor actor) {
        var draft = reached(id, actor);
        var into = coming.fields(draft).stream()
                .filter(one -> one.id().equals(field))
                .toList();
        if (into.isEmpty()) throw Refused.because("arrival.not-here");
        var sheet = there(draft);
        var chosen = rows.names(sheet).stream()
                .filter(one -> which.contains(one.id()) && !one.confirmed())
                .toList();
        var standing = coming.standing(into, draft, actor);
        var people = coming.read(chosen, draft, actor).stream()
                .filter(one -> !standing.contains(one.who()))
                .map(Coming.Read::text)
                .toList();
        var changed = drafts.add(id, Draft.field(field), people, actor);
        rows.confirm(sheet, chosen.stream().map(NameRow::id).toList());
        return changed;
    }

    @Override
    public void drop(DraftId id, ArrivalId which, Actor actor) {
        rows.drop(there(reached(id, actor)), which);
    }

    /// What can be taken up again is kept: a draft that was thrown away is not forgotten for a week.
    @Override
    public int forget() {
        var long_ = time.instant().minus(KEPT);
        var gone = rows.all().stream().collect(Collectors.groupingBy(SheetRow::region)).entrySet().stream()
                .flatMap(one -> {
                    var there = drafts.there(
                            one.getKey(),
                            one.getValue().stream().map(SheetRow::draft).toList());
                    return one.getValue().stream()
                            .filter(sheet -> !there.contains(sheet.draft())
                                    || sheet.opened().isBefore(long_));
                })
                .toList();
        gone.forEach(rows::erase);
        tries.forget(time.instant());
        return gone.size();
    }

    private Draft reached(DraftId id, Actor actor) {
        return drafts.draft(id, actor).orElseThrow(() -> new NotThere("ledger.draft.unknown"));
    }

    private SheetRow there(Draft draft) {
        return rows.of(draft.region(), draft.id()).orElseThrow(() -> new NotThere("arrival.unopened"));
    }
}
