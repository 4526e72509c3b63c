package shilu.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import shilu.common.AccountId;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.identity.Audit;

/// The one place where requests enter the audit log: whatever is not a mere reading, and every refusal.
final class Auditing extends OncePerRequestFilter {
    private static final String ROUTE = Auditing.class.getName() + ".route";
    private static final String SUBJECT = Auditing.class.getName() + ".subject";
    private static final String REFUSED = Auditing.class.getName() + ".refused";
    private static final String DONE = "done";

    private final Audit audit;

    Auditing(Audit audit) {
        this.audit = audit;
    }

    /// Names what a request is about, where its path does not or must not tell, and has it recorded though it is a GET.
    static void about(HttpServletRequest request, String subject) {
        request.setAttribute(SUBJECT, subject);
    }

    /// Says that the doors kept a request out, where its status alone would look like an answer.
    static void keptOut(HttpServletRequest request) {
        if (!reads(request)) request.setAttribute(REFUSED, "identity.sign-in.first");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = Present.account().orElse(null);
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            var result = failed ? "fault" : result(request, response);
            if (worthIt(request, result)) record(request, before, result);
        }
    }

    private static boolean worthIt(HttpServletRequest request, String result) {
        return !reads(request) || request.getAttribute(SUBJECT) != null || result.startsWith("refused");
    }

    private static boolean reads(HttpServletRequest request) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    /// A page that is merely not there is neither done nor refused: nobody was kept from anything.
    private static String result(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(Refused.class.getName()) instanceof Refused refused)
            return refused.problems().stream()
                    .map(Problem::code)
                    .distinct()
                    .collect(Collectors.joining(" ", "refused ", ""));
        if (request.getAttribute(REFUSED) instanceof String reason) return "refused " + reason;
        int status = response.getStatus();
        if (status == 401 || status == 403) return "refused " + status;
        return status < 400 ? DONE : "status " + status;
    }

    private void record(HttpServletRequest request, @Nullable AccountId before, String result) {
        var who = Present.account().orElse(before);
        audit.record(new Audit.Act(who, request.getRemoteAddr(), route(request), subject(request), result));
    }

    private static String route(HttpServletRequest request) {
        var route = request.getAttribute(ROUTE);
        return route != null ? route.toString() : request.getMethod() + " " + request.getRequestURI();
    }

    private static String subject(HttpServletRequest request) {
        var subject = request.getAttribute(SUBJECT);
        return subject == null ? "" : subject.toString();
    }

    /// Notes the route and the ids in its path before a refusal shows another page.
    static final class Routes implements HandlerInterceptor {
        @Override
        @SuppressWarnings("unchecked")
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getAttribute(ROUTE) != null) return true;
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            request.setAttribute(ROUTE, request.getMethod() + " " + pattern);
            var ids = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            if (ids != null && !ids.isEmpty() && !request.getMethod().equals("GET"))
                request.setAttribute(SUBJECT, String.join(" ", new TreeMap<>(ids).values()));
            return true;
        }
    }
}
