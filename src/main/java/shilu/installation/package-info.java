/// One installation: its data folder, database, clock and settings. Everything a process shares with the others that
/// work on the same data stands in the database or the folder, never in memory.
@ApplicationModule(
        displayName = "安装",
        allowedDependencies = {"common"})
@NullMarked
package shilu.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
