/// Papers of one piece of work as Word files: before it is done from its draft, such as a notice and a sign-in sheet,
/// afterwards from its record, such as minutes. Which there are the packs say; no figure stands in them.
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {"common", "installation", "document", "web", "unit", "programme", "ledger"})
@NullMarked
package shilu.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
