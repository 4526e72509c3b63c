package shilu.ledger;

import java.util.Optional;
import shilu.common.Actor;
import shilu.web.Part;

/// What another module tells above a draft's form, such as the papers it can be made into. Contributed as beans.
public interface DraftAside {
    Optional<Part> above(Draft draft, Actor actor);
}
