/// What a unit means to do in a year, tied to its duties, and what came of it: plan items, proposed or written, moved
/// and
/// dropped with a reason, beside the records that did them. A plan says what is meant; it meets no duty and counts
/// nowhere.
@ApplicationModule(
        displayName = "年度计划",
        allowedDependencies = {"common", "installation", "web", "unit", "programme", "ledger", "duty"})
@NullMarked
package shilu.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
