/// What waits for whom, and telling them: in the page, once a day by mail and through a unit’s chat robot, and as
/// calendars to subscribe to. It works out nothing itself: what waits the faces of the other modules say. What leaves
/// the installation holds counts and links, never names or words of records.
@ApplicationModule(
        displayName = "通知提醒",
        allowedDependencies = {
            "common",
            "installation",
            "cli",
            "web",
            "unit",
            "identity",
            "programme",
            "ledger",
            "duty",
            "task",
            "plan"
        })
@NullMarked
package shilu.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
