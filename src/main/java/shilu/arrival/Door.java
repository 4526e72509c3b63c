package shilu.arrival;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shilu.common.Actor;
import shilu.common.PersonId;
import shilu.common.Region;

/// What stands open to whoever is at a meeting. A code let somebody in within the minute it is good for; from then on
/// the browser shows the ticket it was given. Nothing here tells whether a name is expected.
public interface Door {

    /// Gives a ticket for a code: the same device's again where it has one.
    ///
    /// @param ticket what the browser has already; empty for none
    /// @return nothing for a code of another meeting, of more than a minute ago, or of a sheet that is closed
    Optional<String> enter(Region region, SheetId sheet, String code, String ticket);

    /// Nothing without a ticket of this sheet.
    ///
    /// @param person who is signed in; null for nobody
    Optional<Meeting> meeting(Region region, SheetId sheet, String ticket, @Nullable PersonId person);

    /// Signs with a name, one for each device; the same name again changes nothing. Refused without a ticket from a
    /// recent scan, once the sheet is closed, for what is no name, for a second name, and after too many tries.
    ///
    /// @param from the address it comes from; only how often within a minute is kept, under a keyed digest
    void sign(Region region, SheetId sheet, String ticket, String name, String from);

    /// Signs as the one who is signed in. Refused as above, and where they signed on another device.
    void sign(Region region, SheetId sheet, String ticket, Actor actor, String from);
}
