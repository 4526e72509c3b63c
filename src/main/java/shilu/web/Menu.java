package shilu.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import shilu.common.Actor;

/// One section of the menu with the lines somebody sees.
public record Menu(NavItem.Section section, List<NavItem> items) {

    static List<Menu> of(Collection<NavItem> all, Actor actor) {
        return Arrays.stream(NavItem.Section.values())
                .map(section -> new Menu(section, lines(all, section, actor)))
                .filter(menu -> !menu.items().isEmpty())
                .toList();
    }

    private static List<NavItem> lines(Collection<NavItem> all, NavItem.Section section, Actor actor) {
        return all.stream()
                .filter(item -> item.section() == section && item.isFor(actor))
                .sorted(Comparator.comparingInt(NavItem::order).thenComparing(NavItem::path))
                .toList();
    }

    /// Whether the page stands below this line: of two lines that lead to it, the one that says more.
    public boolean leadsTo(String here, NavItem item) {
        return item.leadsTo(here)
                && items.stream()
                        .noneMatch(other -> other.leadsTo(here)
                                && other.path().length() > item.path().length());
    }
}
