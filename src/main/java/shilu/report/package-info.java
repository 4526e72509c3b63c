/// Official documents in which every figure opens to the records behind it, and the check of an edited one.
@ApplicationModule(
        displayName = "报告",
        allowedDependencies = {
            "common",
            "installation",
            "cli",
            "document",
            "web",
            "unit",
            "identity",
            "programme",
            "ledger",
            "metric",
            "duty",
            "plan"
        })
@NullMarked
package shilu.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
