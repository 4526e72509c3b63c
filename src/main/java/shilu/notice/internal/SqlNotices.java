package shilu.notice.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shilu.common.Actor;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.installation.OfficeClock;
import shilu.notice.Choice;
import shilu.notice.Matter;
import shilu.notice.Notices;
import shilu.notice.Waiting;

/// What waits is asked for before anything is written: it takes its time, and only one writes at once.
@Component
class SqlNotices implements Notices {
    private final Gathering gathering;
    private final MarkRows marks;
    private final ChoiceRows choices;
    private final MailAddresses addresses;
    private final BellCounts bell;
    private final OfficeClock clock;

    SqlNotices(
            Gathering gathering,
            MarkRows marks,
            ChoiceRows choices,
            MailAddresses addresses,
            BellCounts bell,
            OfficeClock clock) {
        this.gathering = gathering;
        this.marks = marks;
        this.choices = choices;
        this.addresses = addresses;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Waiting now(Actor actor) {
        var choice = choices.of(actor.region(), actor.account());
        var waiting = waiting(choice, actor);
        bell.counted(actor.account(), choice.inPage() ? waiting.unread() : 0);
        return waiting;
    }

    private Waiting waiting(Choice choice, Actor actor) {
        var groups = gathering.of(actor, choice.wanted());
        var read = marks.read(actor.region(), actor.account().value());
        return new Waiting(groups, read);
    }

    @Override
    @Transactional(readOnly = true)
    public long counted(Actor actor) {
        var choice = choices.of(actor.region(), actor.account());
        return choice.inPage() ? waiting(choice, actor).unread() : 0;
    }

    @Override
    public void read(Collection<String> keys, Actor actor) {
        mark(matter -> keys.contains(matter.key()), actor);
    }

    @Override
    public void readAll(Actor actor) {
        mark(_ -> true, actor);
    }

    private void mark(Predicate<Matter> which, Actor actor) {
        var region = actor.region();
        var reader = actor.account().value();
        var waiting = waiting(choices.of(region, actor.account()), actor);
        var marked = waiting.groups().stream()
                .flatMap(group -> group.first().stream())
                .filter(which)
                .filter(matter -> !waiting.isRead(matter))
                .toList();
        marks.read(region, reader, waiting.groups(), marked, clock.instant());
        bell.forget(actor.account());
    }

    @Override
    public Choice choice(Actor actor) {
        return choices.of(actor.region(), actor.account());
    }

    @Override
    public void choose(Choice choice, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        if (choice.byMail() && addresses.of(actor.person()).isEmpty())
            problems.add(Problem.about("mail", "notice.choice.no-address"));
        Refused.ifAny(problems);
        choices.put(actor.region(), actor.account(), choice);
        bell.forget(actor.account());
    }
}
