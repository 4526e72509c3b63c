package shilu.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shilu.document.FigureFinding;
import shilu.document.FigureFinding.Reason;
import shilu.document.FigureFinding.State;
import shilu.document.Verdict;
import shilu.document.Verdict.Appendix;
import shilu.document.Verdict.Seal;

/// Every verdict has words in both languages.
class SentencesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    @Test
    void every_reason_is_said() {
        for (var language : LANGUAGES)
            for (var reason : Reason.values()) {
                var finding = new FigureFinding(7, Optional.empty(), state(reason), reason, "12", Optional.empty());
                assertThat(new Sentences(language).of(finding)).isNotBlank().doesNotContain("{");
            }
    }

    @Test
    void every_seal_and_appendix_is_said() {
        for (var language : LANGUAGES) {
            for (var seal : Seal.values())
                assertThat(of(language, seal, Appendix.NONE)).hasSize(seal == Seal.SOUND ? 0 : 1);
            for (var appendix : List.of(Appendix.ALTERED, Appendix.REMOVED)) {
                assertThat(of(language, Seal.SOUND, appendix)).hasSize(1);
                assertThat(of(language, Seal.SOUND, appendix, appendix))
                        .hasSize(2)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> of(Locale language, Seal seal, Appendix appendix) {
        return of(language, seal, appendix, Appendix.NONE);
    }

    private static List<String> of(Locale language, Seal seal, Appendix appendix, Appendix annex) {
        return new Sentences(language)
                .ofAll(new Verdict(Optional.empty(), seal, appendix, annex, List.of(), List.of(), List.of()));
    }

    private static State state(Reason reason) {
        return switch (reason) {
            case NONE -> State.UNALTERED;
            case VALUE, JOINED, NAME, BOUND, COPY -> State.ALTERED;
            case WORDS, ORDER -> State.MOVED;
            case GONE, UNLINKED -> State.LOST;
            case NOT_OURS, DOUBLED, HIDDEN, SEAL -> State.FOREIGN;
        };
    }
}
