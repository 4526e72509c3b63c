/// Who answers for what, unit by unit: duty lists by office with who holds it, the chain from a unit to those below it,
/// and the letters by which people took their duties on. Offices that nobody holds are told; persons are never ranked.
@ApplicationModule(
        displayName = "责任落实",
        allowedDependencies = {"common", "installation", "web", "sheet", "unit", "programme", "ledger", "duty", "report"
        })
@NullMarked
package shilu.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
