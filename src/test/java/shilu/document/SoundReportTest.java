package shilu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.Outcome;

/// Reports as the engine writes them are as signed.
class SoundReportTest {
    @Test
    void every_generated_report_is_as_signed() {
        for (int seed = 1; seed <= 20; seed++) {
            var verdict = AReport.CHECKING.check(AReport.any(seed, 4 + seed % 12));
            assertThat(verdict.suspects()).as("seed %d", seed).isEmpty();
            assertThat(verdict.outcome()).isEqualTo(Outcome.AS_SIGNED);
            assertThat(verdict.appendix()).isEqualTo(Appendix.AS_SIGNED);
            assertThat(verdict.figures()).hasSizeGreaterThan(20);
            assertThat(verdict.bare()).extracting(bare -> bare.number().text()).containsExactly("12", "3");
        }
    }
}
