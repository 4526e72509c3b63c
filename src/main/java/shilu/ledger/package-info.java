/// Records of work, their entries for ever, their evidence, and confirmation by a second person.
/// Everything that counts enters a unit's chain here; nothing in it is ever changed or taken away.
@ApplicationModule(
        displayName = "台账",
        allowedDependencies = {"common", "installation", "cli", "document", "web", "unit", "identity", "programme"})
@NullMarked
package shilu.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
