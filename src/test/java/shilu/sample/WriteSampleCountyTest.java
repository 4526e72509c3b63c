package shilu.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Writes the sample county anew when asked to: `./dev -q -Pquick -Dtest=WriteSampleCountyTest -Dsample.write=true
/// test`.
@EnabledIfSystemProperty(named = "sample.write", matches = "true")
class WriteSampleCountyTest {
    @Test
    void write() throws Exception {
        SampleCounty.main(new String[0]);
    }
}
