/// Who may sign in, in which roles, and what was done: accounts, grants, set-up, sign-in and the audit log.
/// No account, password or key exists before set-up, and none is made by default.
@ApplicationModule(
        displayName = "身份",
        allowedDependencies = {"common", "installation", "cli", "web", "unit"})
@NullMarked
package shilu.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
