package shilu.common;

import java.util.List;

/// What was asked for is not there, or lies outside the units the one who asks may see: the two look the same, so that
/// nobody learns by asking what stands elsewhere. A page answers 404.
public final class NotThere extends Refused {
    private static final long serialVersionUID = 1L;

    public NotThere(String code, Object... details) {
        super(List.of(Problem.of(code, details)));
    }
}
