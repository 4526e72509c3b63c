package shilu.commitment.web;

import java.util.List;
import org.springframework.stereotype.Component;
import shilu.commitment.Letter;
import shilu.ledger.Naming;

/// Letters as short lists name them.
@Component
class LetterLines {
    private final Naming naming;

    LetterLines(Naming naming) {
        this.naming = naming;
    }

    List<LetterLine> of(List<Letter> letters) {
        return letters.stream()
                .map(letter -> new LetterLine(letter, naming.person(letter.person())))
                .toList();
    }
}
