/// The sample county: a year of six units' work, taken in through the same faces as any other, with the clock walking
/// through it.
@ApplicationModule(
        displayName = "样例",
        allowedDependencies = {
            "common",
            "installation",
            "cli",
            "web",
            "unit",
            "identity",
            "programme",
            "ledger",
            "metric",
            "duty",
            "plan",
            "report",
            "commitment",
            "exchange"
        })
@NullMarked
package shilu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
