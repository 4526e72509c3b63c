/// What each unit owes in each period, and whether it was done: obligations with the records that counted for them,
/// those that did not, and why. A gap is never hidden: it is met, missed, nil or waived, and somebody has said so.
@ApplicationModule(
        displayName = "责任事项",
        allowedDependencies = {
            "common",
            "installation",
            "cli",
            "web",
            "unit",
            "identity",
            "programme",
            "ledger",
            "metric"
        })
@NullMarked
package shilu.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
