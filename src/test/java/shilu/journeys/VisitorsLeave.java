package shilu.journeys;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// After each class the pages of its visitors are closed: left open they would go on asking the office that all classes
/// share, be found in its log by others, and take time from them.
public final class VisitorsLeave implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext tests) {
        Browser.leave();
    }
}
