package shilu.plan.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.NotThere;
import shilu.common.RecordId;
import shilu.ledger.Draft;
import shilu.ledger.Drafts;
import shilu.plan.ItemId;
import shilu.plan.OpenedItem;
import shilu.plan.Plans;
import shilu.programme.KindId;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// One plan item: what came of it, and everything that can be said of it.
@Controller
@RequestMapping("/plans/items/{id}")
class ItemPages {
    private final Plans plans;
    private final ItemViews views;
    private final Drafts drafts;
    private final Place place;

    ItemPages(Plans plans, ItemViews views, Drafts drafts, Place place) {
        this.plans = plans;
        this.views = views;
        this.drafts = drafts;
        this.place = place;
    }

    @GetMapping
    Answer show(@PathVariable ItemId id, Locale locale, Actor actor) {
        var opened = find(id, actor);
        var unit = place.unit(opened.judged().item().unit().value(), actor);
        return Answer.page("plan/item", "view", views.view(opened, unit, locale, actor));
    }

    @PostMapping
    @OnRefusal(shows = "/plans/items/{id}")
    Answer change(
            @PathVariable ItemId id,
            PlanForm form,
            @RequestParam int said,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        plans.change(id, said, form.work(year(id, actor)), reason, actor);
        return Answer.goTo(id.path()).saying("plan.changed");
    }

    /// Another day, from the item's page or from the calendar, which is then shown again.
    @PostMapping("/move")
    @OnRefusal(shows = "/plans/items/{id}")
    Answer move(
            @PathVariable ItemId id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean calendar,
            Actor actor) {
        var item = find(id, actor).judged().item();
        var when = PlanForm.when(item.work().year(), month, day);
        plans.move(id, when, reason, actor);
        var shown = "/plans/" + item.unit() + "/" + item.work().year() + "/months/"
                + when.from().getMonthValue();
        return Answer.goTo(calendar ? shown : id.path())
                .saying("plan.moved", item.work().title());
    }

    @PostMapping("/keeping")
    @OnRefusal(shows = "/plans/items/{id}")
    Answer keep(@PathVariable ItemId id, Actor actor) {
        return Answer.goTo(id.path()).saying("plan.kept.many", plans.keep(List.of(id), actor));
    }

    @PostMapping("/dropping")
    @OnRefusal(shows = "/plans/items/{id}")
    Answer drop(@PathVariable ItemId id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        return Answer.goTo(id.path()).saying("plan.dropped.many", plans.drop(List.of(id), reason, actor));
    }

    @PostMapping("/record")
    @OnRefusal(shows = "/plans/items/{id}")
    Answer tie(@PathVariable ItemId id, @RequestParam(defaultValue = "") String record, Actor actor) {
        plans.tie(id, new RecordId(record), actor);
        return Answer.goTo(id.path()).saying("plan.tied");
    }

    @PostMapping("/record/removal")
    @OnRefusal(shows = "/plans/items/{id}")
    Answer untie(@PathVariable ItemId id, Actor actor) {
        plans.untie(id, actor);
        return Answer.goTo(id.path()).saying("plan.untied");
    }

    /// The form of a record that would do it, on the day planned for where that has come.
    @PostMapping("/drafts")
    @OnRefusal(shows = "/plans/items/{id}")
    Answer begin(@PathVariable ItemId id, @RequestParam String kind, Actor actor) {
        var item = find(id, actor).judged().item();
        var draft = drafts.begin(item.unit(), new KindId(kind), actor);
        var day = item.work().when().from();
        if (item.work().onOneDay() && !day.isAfter(place.today()))
            drafts.save(
                    draft.id(),
                    new Drafts.Written(draft.version(), Map.of(Draft.DAY, day.toString()), null, ""),
                    actor);
        return Answer.goTo("/drafts/" + draft.id());
    }

    private int year(ItemId id, Actor actor) {
        return find(id, actor).judged().item().work().year();
    }

    private OpenedItem find(ItemId id, Actor actor) {
        return plans.open(id, actor).orElseThrow(() -> new NotThere("plan.unknown"));
    }
}
