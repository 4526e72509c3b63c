package shilu.arrival;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shilu.common.UnitId;
import shilu.programme.Label;

/// All that somebody who scanned the code learns of a meeting: neither what it is about nor who is expected.
///
/// @param open  whether names are taken now
/// @param fresh whether the scan is recent enough to sign with
/// @param own   what this device, or whoever is signed in on it, has said; null for nothing yet
public record Meeting(
        SheetId sheet,
        Label kind,
        UnitId unit,
        LocalDate day,
        boolean open,
        boolean fresh,
        @Nullable Own own) {

    public record Own(String name, boolean confirmed) {}
}
