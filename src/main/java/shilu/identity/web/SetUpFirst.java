package shilu.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import shilu.identity.SetUp;

/// Until set-up is finished only its page answers, and only to this machine; afterwards it is gone.
final class SetUpFirst extends OncePerRequestFilter {
    private final SetUp setUp;
    private volatile boolean finished;

    SetUpFirst(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (finished()) {
            if (path.equals(SetUpPages.PATH)) response.sendError(HttpServletResponse.SC_NOT_FOUND);
            else chain.doFilter(request, response);
        } else if (!Loopback.is(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (path.equals(SetUpPages.PATH) || path.startsWith("/shilu/") || path.startsWith("/webjars/")) {
            chain.doFilter(request, response);
        } else if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + SetUpPages.PATH);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// Once finished it stays so: the one fact about an installation that may be remembered.
    private boolean finished() {
        if (!finished) finished = setUp.finished();
        return finished;
    }
}
