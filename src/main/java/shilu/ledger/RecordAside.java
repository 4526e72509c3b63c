package shilu.ledger;

import java.util.Optional;
import shilu.common.Actor;
import shilu.web.Part;

/// What another module tells beside a record, such as the figures it counts for. Contributed as beans.
public interface RecordAside {
    Optional<Part> beside(WorkRecord record, Actor actor);
}
