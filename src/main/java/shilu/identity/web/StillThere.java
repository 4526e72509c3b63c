package shilu.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs out, at their next click, whoever was locked meanwhile.
final class StillThere extends OncePerRequestFilter {
    private final Present present;

    StillThere(Present present) {
        this.present = present;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!present.stillThere()) Present.end(request);
        chain.doFilter(request, response);
    }
}
