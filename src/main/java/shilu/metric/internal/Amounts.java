package shilu.metric.internal;

import java.math.BigDecimal;

/// Amounts are kept as whole ten-thousandths: exact sums in every database.
final class Amounts {
    private static final int DECIMALS = 4;

    private Amounts() {}

    static long kept(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).longValueExact();
    }

    static BigDecimal read(long kept) {
        var amount = BigDecimal.valueOf(kept, DECIMALS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
