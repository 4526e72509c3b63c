package shilu.common;

import java.util.List;

/// The one who asks does not hold the role this needs. A page answers 403.
public final class NotAllowed extends Refused {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String code, Object... details) {
        super(List.of(Problem.of(code, details)));
    }
}
