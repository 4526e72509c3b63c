package shilu.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import shilu.common.DatabaseAway;

/// Says that the database does not answer, whoever met it: a page, a door or the audit log. The page is made without
/// asking it anything, so it is none of the shell's.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhenAway extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(WhenAway.class);
    private static final String AGAIN_SECONDS = "10";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Shell shell;
    private final LocaleResolver locales;

    WhenAway(Shell shell, LocaleResolver locales) {
        this.shell = shell;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (!DatabaseAway.causes(failed) || response.isCommitted()) throw failed;
            LOG.warn("The database does not answer: {} {}", request.getMethod(), request.getRequestURI());
            say(request, response);
        }
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        boolean english = locales.resolveLocale(request).getLanguage().equals("en");
        templates.render(
                "web/away.jte",
                Map.of(
                        "texts",
                        shell.texts(),
                        "locale",
                        english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                        "root",
                        request.getContextPath(),
                        "style",
                        request.getContextPath() + shell.versioned("/shilu/shilu.css"),
                        "frame",
                        request.getContextPath() + shell.versioned("/webjars/bootstrap/dist/css/bootstrap.min.css")),
                output);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", AGAIN_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        if (Answering.byScript(request)) response.setHeader("HX-Retarget", "body");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
