package shilu.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.ledger.Drafts.Saving;
import shilu.ledger.Naming;

/// Shows both versions of what two people changed at once.
@Component
class ClashViews {
    private final DraftViews views;
    private final Naming naming;

    ClashViews(DraftViews views, Naming naming) {
        this.views = views;
        this.naming = naming;
    }

    List<Clash> of(Saving saving, Locale locale, Actor actor) {
        var draft = saving.draft();
        var labels = views.labels(draft, locale);
        return saving.clashes().entrySet().stream()
                .map(clash -> {
                    var said = Objects.requireNonNull(draft.fields().get(clash.getKey()));
                    return new Clash(
                            clash.getKey(),
                            labels.get(clash.getKey()),
                            naming.person(said.by()),
                            said.text(),
                            views.shown(said.text(), draft, actor),
                            clash.getValue(),
                            views.shown(clash.getValue(), draft, actor));
                })
                .toList();
    }

    /// The names of fields that somebody else changed, and who, for telling.
    List<String> others(Saving saving, Locale locale) {
        var labels = views.labels(saving.draft(), locale);
        return saving.others().stream()
                .filter(labels::containsKey)
                .map(name -> labels.get(name) + "（"
                        + naming.person(
                                Objects.requireNonNull(saving.draft().fields().get(name))
                                        .by())
                        + "）")
                .toList();
    }
}
