package shilu.installation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shilu.common.Refused;
import shilu.common.Region;

/// The region this installation keeps, made when it is set up.
@Component
public class HomeRegion {
    public static final String SETTING = "region";

    private final Settings settings;

    HomeRegion(Settings settings) {
        this.settings = settings;
    }

    /// Refused while the installation is not set up.
    public Region region() {
        return known().orElseThrow(() -> Refused.because("installation.not-set-up"));
    }

    public Optional<Region> known() {
        return settings.get(SETTING).map(Region::new);
    }
}
