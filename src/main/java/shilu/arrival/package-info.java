/// Who came to a meeting, as they say themselves: they scan a code shown there and write their own name, and the
/// recorder takes each into the draft or not. Nothing of it outlives the draft.
@ApplicationModule(
        displayName = "扫码签到",
        allowedDependencies = {"common", "installation", "cli", "web", "unit", "programme", "ledger"})
@NullMarked
package shilu.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
