/// The organisation tree in time, its people, and the positions that order all facts of a region.
/// A move never changes figures of earlier days; a back-dated one does, as a positioned fact.
@ApplicationModule(
        displayName = "单位",
        allowedDependencies = {"common", "installation", "cli", "web"})
@NullMarked
package shilu.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
