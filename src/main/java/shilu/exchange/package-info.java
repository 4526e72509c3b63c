/// What comes in from workbooks and goes out to them. Rows enter the ledger through its face like anything typed, and
/// count when another person confirms them.
@ApplicationModule(
        displayName = "交换",
        allowedDependencies = {
            "common",
            "installation",
            "cli",
            "web",
            "sheet",
            "unit",
            "identity",
            "programme",
            "ledger"
        })
@NullMarked
package shilu.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
