package shilu.exchange;

import java.time.Instant;
import java.util.List;
import shilu.common.AccountId;

/// An import that was done.
public record Import(
        ImportId id, AccountId account, Instant at, List<String> files, int taken, int already, int refused) {}
