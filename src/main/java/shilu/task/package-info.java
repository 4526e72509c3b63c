/// Decisions that somebody has to see to by a day, from the record that decided them to the record that shows them
/// done. Tasks are of units, never of persons: no list goes by who owns them.
@ApplicationModule(
        displayName = "任务",
        allowedDependencies = {"common", "installation", "web", "unit", "programme", "ledger"})
@NullMarked
package shilu.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
