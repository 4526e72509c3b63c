package shilu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import shilu.common.NotAllowed;

/// Menu and pages agree: what stands below a menu line answers whoever has that line, and nobody else. What may be
/// seen and done there is still for the faces to say.
@Component
class MenuRoles implements HandlerInterceptor {
    private final ObjectProvider<NavItem> navItems;
    private final ObjectProvider<SignedIn> signedIn;

    MenuRoles(ObjectProvider<NavItem> navItems, ObjectProvider<SignedIn> signedIn) {
        this.navItems = navItems;
        this.signedIn = signedIn;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var who = Optional.ofNullable(signedIn.getIfAvailable()).flatMap(SignedIn::now);
        var line =
                line(request.getRequestURI().substring(request.getContextPath().length()));
        if (who.isPresent()
                && line.filter(item -> !item.isFor(who.get().actor())).isPresent())
            throw new NotAllowed("web.not-your-duty");
        return true;
    }

    /// The nearest line above a path.
    private Optional<NavItem> line(String path) {
        return navItems.stream()
                .filter(item -> item.leadsTo(path))
                .max(Comparator.comparingInt(item -> item.path().length()));
    }
}
