package shilu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import shilu.identity.Accounts;
import shilu.web.Who;

/// Leads whoever signed in with a one-time password to the page where it is changed, and nowhere else.
@Component
class OwnPasswordFirst implements HandlerInterceptor {
    private final Present present;
    private final Accounts accounts;

    OwnPasswordFirst(Present present, Accounts accounts) {
        this.present = present;
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var who = present.now().map(Who::actor);
        if (who.isEmpty() || open(request) || !accounts.mustChangePassword(who.get())) return true;
        response.sendRedirect(request.getContextPath() + MyPages.PASSWORD);
        return false;
    }

    private static boolean open(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(MyPages.PASSWORD) || path.equals("/error") || path.startsWith(SignInPages.PATH);
    }
}
