package shilu.notice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/// Takes the token out of a calendar's address before anybody else sees it, so that it stands in no log, whatever is
/// logged by whom: the frameworks write whole queries once somebody looks for a fault.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeyAside extends OncePerRequestFilter {
    /// Under which attribute of the request it stands.
    static final String KEY = "shilu.notice.key";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getAttribute(KEY) == null
                && !request.getRequestURI().equals(request.getContextPath() + CalendarFeed.PATH);
    }

    /// The page of a refusal is asked for with the query once more.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        var key = query == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst("key");
        if (request.getAttribute(KEY) == null) request.setAttribute(KEY, key == null ? "" : key);
        chain.doFilter(new WithoutQuery(request), response);
    }

    /// The request as if nothing stood behind its path.
    private static final class WithoutQuery extends HttpServletRequestWrapper {
        WithoutQuery(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
