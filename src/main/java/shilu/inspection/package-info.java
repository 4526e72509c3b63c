/// What an inspector works with: what happened in the ledger since a day, when work was done and when it was written
/// down, and everything behind one duty of a year to take along. Reads only; writes nothing.
@ApplicationModule(
        displayName = "检查",
        allowedDependencies = {
            "common",
            "installation",
            "document",
            "sheet",
            "web",
            "unit",
            "programme",
            "ledger",
            "duty"
        })
@NullMarked
package shilu.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
