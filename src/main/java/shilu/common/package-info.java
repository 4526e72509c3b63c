/// The few words every module speaks: ids, periods, who acts within which units, and what a refusal looks like.
/// Takes in only what two modules already need.
@ApplicationModule(
        displayName = "共用",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package shilu.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
