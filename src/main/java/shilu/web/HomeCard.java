package shilu.web;

import java.util.Optional;
import shilu.common.Actor;

/// A card of the home page. What somebody has to do comes first: to-do cards take orders below 100.
public interface HomeCard {
    int order();

    /// The card for this person, or nothing when it has nothing to say to them. It is asked at every opening of the
    /// home page: a query or two, not a report.
    Optional<Part> card(Actor actor);

    /// Whether the card takes the whole width, for a table.
    default boolean wide() {
        return false;
    }
}
