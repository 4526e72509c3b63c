package shilu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The parts of a request a page is made of.
record Asked(HttpServletRequest request) {
    static final String NOTICE = "shilu.notice";

    /// A text for the next page. Kept in the session for the moment between two requests.
    record Notice(String code, List<Object> details) implements Serializable {}

    /// The two languages there are; every other reads Chinese.
    Locale locale() {
        var locale = RequestContextUtils.getLocale(request);
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    Look look() {
        return Look.of(request);
    }

    String root() {
        return request.getContextPath();
    }

    String path() {
        return request.getRequestURI().substring(root().length());
    }

    String with(String name, @Nullable Object value) {
        var query = new ArrayList<String>();
        request.getParameterMap().forEach((other, values) -> {
            if (!other.equals(name) && !other.equals("language")) for (var one : values) query.add(pair(other, one));
        });
        if (value != null) query.add(pair(name, value.toString()));
        return query.isEmpty() ? path() : path() + "?" + String.join("&", query);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Typed typed() {
        return request.getAttribute(Typed.ATTRIBUTE) instanceof Typed typed ? typed : Typed.NOTHING;
    }

    @Nullable
    Notice notice() {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof Notice notice ? notice : null;
    }

    String csrfName() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getParameterName()
                : "_csrf";
    }

    String csrfToken() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
