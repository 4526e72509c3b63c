package shilu.arrival.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.common.Actor;
import shilu.ledger.Draft;
import shilu.ledger.DraftAside;
import shilu.web.Part;

/// Above a draft: how people sign in by scanning, and who has.
@Component
@Order(20)
class ArrivalAside implements DraftAside {
    private final ArrivalViews views;

    ArrivalAside(ArrivalViews views) {
        this.views = views;
    }

    @Override
    public Optional<Part> above(Draft draft, Actor actor) {
        return views.of(draft, ArrivalViews.Reader.NOBODY, null, actor)
                .map(view -> Part.of("arrival/_above", "view", view));
    }
}
