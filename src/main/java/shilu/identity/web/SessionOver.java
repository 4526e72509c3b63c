package shilu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// A sign-in page left open over night has lost its guard: it is shown anew, instead of an error. Everything else that
/// is denied is a 403.
final class SessionOver implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Auditing.keptOut(request);
        if (request.getRequestURI().equals(request.getContextPath() + SignInPages.PATH))
            response.sendRedirect(request.getContextPath() + SignInPages.PATH + "?again");
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
