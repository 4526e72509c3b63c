/// Figures that open: live, as of any position, at every level of the tree, each with the records behind it.
@ApplicationModule(
        displayName = "指标",
        allowedDependencies = {
            "common",
            "sheet",
            "installation",
            "web",
            "unit",
            "identity",
            "programme",
            "ledger",
            "cli"
        })
@NullMarked
package shilu.metric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
