/// Responsibility packs: what a 责任制 asks for, as data, and which pack version is in force where and when.
/// Nothing in Java knows a particular pack; kinds, metrics and duties are read from YAML and checked as a whole.
@ApplicationModule(
        displayName = "责任制",
        allowedDependencies = {"common", "installation", "cli", "web", "unit", "identity"})
@NullMarked
package shilu.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
