package shilu.identity.web;

import java.util.List;
import java.util.stream.Stream;
import shilu.common.Role;
import shilu.identity.Account;

/// An account with the names of its person and unit.
public record AccountView(Account account, String name, String unit, List<GrantView> grants) {

    public List<Role> roles() {
        return standing().map(GrantView::role).distinct().sorted().toList();
    }

    public Stream<GrantView> standing() {
        return grants.stream().filter(grant -> !grant.ended());
    }
}
