package shilu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Sends whoever is not signed in to the sign-in page, the whole page even where script asked for a part.
final class SignInFirst implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        Auditing.keptOut(request);
        var path = request.getContextPath() + SignInPages.PATH;
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(path);
        }
    }
}
