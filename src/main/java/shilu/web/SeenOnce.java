package shilu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import shilu.installation.Circumstances;

/// A page is shown of what stood when it was asked for: what is in force for a unit, and how it is called, is asked
/// once for all its lines.
@Component
class SeenOnce implements AsyncHandlerInterceptor {
    private static final String BEGUN = SeenOnce.class.getName();

    private final Circumstances circumstances;

    SeenOnce(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean page = request.getMethod().equals("GET") && circumstances.beginReading();
        request.setAttribute(BEGUN, page);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        end(request);
    }

    /// Another thread goes on.
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        end(request);
    }

    private void end(HttpServletRequest request) {
        if (Boolean.TRUE.equals(request.getAttribute(BEGUN))) circumstances.endReading();
        request.removeAttribute(BEGUN);
    }
}
