package shilu.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import shilu.common.Actor;

/// The first page after signing in: the cards the modules contribute.
@Controller
public class HomePage {
    private final List<HomeCard> cards;

    HomePage(ObjectProvider<HomeCard> cards) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
    }

    @GetMapping("/")
    Answer home(Actor actor) {
        return Answer.page(
                "web/home",
                "cards",
                cards.stream()
                        .flatMap(card -> card.card(actor).map(part -> new Shown(part, card.wide())).stream())
                        .toList());
    }

    /// A card as it stands on the page.
    public record Shown(Part part, boolean wide) {}
}
