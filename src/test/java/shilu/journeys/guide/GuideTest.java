package shilu.journeys.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shilu.demo.SampleYear;
import shilu.installation.HomeRegion;
import shilu.journeys.Site;
import shilu.search.Indexing;

/// The guide for users, followed to the letter in the sample county: whoever does what it says sees what it says. Its
/// pictures are taken on the way; `-Dshilu.write` keeps them.
class GuideTest {
    private static final Path GUIDE = Path.of("docs/guide/user.zh-CN.md");

    @TempDir
    Path folder;

    @Test
    void whoever_does_what_the_guide_says_sees_what_it_says() throws IOException {
        var steps = Step.of(Files.readString(GUIDE));
        assertThat(steps).hasSizeGreaterThan(30);
        var home = folder.resolve("data");
        SampleYear.copy(home);
        try (var site = Site.on(home)) {
            index(site); // as the server's job has done by the time somebody has read so far
            var reader = new Reader(site, home, folder);
            for (var step : steps) {
                try {
                    reader.does(step);
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError("following the guide: " + step, failed);
                }
            }
        }
    }

    private static void index(Site site) {
        var region = site.bean(HomeRegion.class).region();
        site.bean(Indexing.class).index(region);
    }
}
