package shilu.web;

import java.util.Set;
import shilu.common.Actor;
import shilu.common.Role;

/// One line of the left menu. A module contributes a bean for each of its pages that stands there.
///
/// @param section where it stands
/// @param text    code of its text
/// @param order   among the lines of its section, smaller first
/// @param roles   who sees it: whoever holds one of these anywhere; none means everybody who is signed in
public record NavItem(Section section, String text, String path, int order, Set<Role> roles) {

    /// The parts of the menu, in order.
    public enum Section {
        WORK,
        FIGURES,
        REPORTS,
        ADMINISTRATION;

        public String text() {
            return "web.section." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor.scope()::holds);
    }

    /// Whether a page at this path belongs below this line.
    public boolean leadsTo(String here) {
        return here.equals(path) || here.startsWith(path + "/");
    }
}
