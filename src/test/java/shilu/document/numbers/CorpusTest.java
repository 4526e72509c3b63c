package shilu.document.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shilu.document.Numbers;
import shilu.document.WrittenNumber;

/// How well the rules do, on the half they were built on and on the half they never saw.
class CorpusTest {
    record Score(int right, int found, int labelled, int sorted, int others, List<String> misses) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / labelled;
        }

        double sorting() {
            return (double) sorted / others;
        }

        @Override
        public String toString() {
            return "precision %.3f (%d of %d), recall %.3f (%d of %d), other sorts %.3f (%d of %d)"
                    .formatted(precision(), right, found, recall(), right, labelled, sorting(), sorted, others);
        }
    }

    @Test
    void figures_are_found_in_the_half_the_rules_were_built_on() throws IOException {
        var score = score("built.txt");
        assertThat(score.misses()).isEmpty();
    }

    @Test
    void figures_are_found_in_the_half_that_was_held_out() throws IOException {
        var score = score("held-out.txt");
        assertThat(score.precision())
                .as("precision; misses: %s", score.misses())
                .isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).as("recall; misses: %s", score.misses()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.sorting())
                .as("other sorts; misses: %s", score.misses())
                .isGreaterThanOrEqualTo(0.95);
    }

    private static Score score(String file) throws IOException {
        int right = 0;
        int found = 0;
        int labelled = 0;
        int sorted = 0;
        int others = 0;
        var misses = new ArrayList<String>();
        for (var sentence : Corpus.read(file).sentences()) {
            var numbers = Numbers.standard().in(sentence.text());
            for (var number : numbers) {
                if (!number.isFigure()) continue;
                found++;
                if (sentence.labels().stream().noneMatch(label -> same(label, number)))
                    misses.add("+ " + number + " in " + sentence.text());
            }
            for (var label : sentence.labels()) {
                var words = sentence.text().substring(label.start(), label.end());
                if (label.sort() == 'f') {
                    labelled++;
                    if (numbers.stream().anyMatch(number -> same(label, number))) right++;
                    else misses.add("- " + words + " in " + sentence.text());
                } else {
                    others++;
                    if (numbers.stream().anyMatch(number -> overlaps(label, number))) sorted++;
                    else misses.add("? " + words + " " + label.sort() + " in " + sentence.text());
                }
            }
        }
        var score = new Score(right, found, labelled, sorted, others, misses);
        System.out.println(file + ": " + score);
        return score;
    }

    private static boolean same(Corpus.Label label, WrittenNumber number) {
        return label.sort() == 'f'
                && number.isFigure()
                && label.start() == number.start()
                && label.end() == number.end()
                && label.approximate() == number.approximate()
                && close(label.value(), number.value());
    }

    private static boolean close(@Nullable BigDecimal wanted, @Nullable BigDecimal got) {
        return wanted != null && got != null && wanted.subtract(got).abs().compareTo(new BigDecimal("0.00005")) < 0;
    }

    private static boolean overlaps(Corpus.Label label, WrittenNumber number) {
        char sort = switch (number.sort()) {
            case DOCUMENT -> 'n';
            case DATE -> 'd';
            case IDENTIFIER -> 'i';
            case ORDINAL -> 'o';
            case NAME -> 'm';
            case SINGLE -> 's';
            case FIGURE -> 'f';
        };
        return sort == label.sort() && number.start() < label.end() && label.start() < number.end();
    }
}
