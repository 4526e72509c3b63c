package shilu.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shilu.common.Period;
import shilu.common.UnitId;
import shilu.programme.KindId;

/// Which records are looked for; null leaves a question open.
///
/// @param words as [shilu.common.Plain] gives them; each is to stand in the record
/// @param top   the unit and everything below it
/// @param page  0 for the first
/// @param size  records a page
public record Wanted(
        List<String> words,
        @Nullable UnitId top,
        @Nullable Period days,
        @Nullable KindId kind,
        int page,
        int size) {}
