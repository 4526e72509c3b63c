package shilu.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.common.Role;

/// What the search box of every page finds: the groups the modules contribute.
@Controller
class SearchPage {
    private final List<SearchGroup> groups;

    SearchPage(ObjectProvider<SearchGroup> groups) {
        this.groups = groups.stream()
                .sorted(Comparator.comparingInt(SearchGroup::order))
                .toList();
    }

    @GetMapping("/search")
    Answer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Integer page,
            Actor actor) {
        var sought = Sought.of(q, unit, year, kind, page);
        var found = sought.asks()
                ? groups.stream()
                        .flatMap(group -> group.found(sought, actor).stream())
                        .toList()
                : List.of();
        var reads = !actor.scope().readable().isEmpty() || actor.scope().holds(Role.SYSTEM_ADMIN);
        return Answer.page("web/search", "sought", sought, "found", found, "reads", reads);
    }
}
