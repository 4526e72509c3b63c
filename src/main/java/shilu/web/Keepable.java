package shilu.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import shilu.common.Problem;
import shilu.common.Refused;

/// Turns back what cannot be kept: PostgreSQL has no NUL character in a text, and on SQLite it would end the text for
/// other programs. Names of parameters and paths are guarded by Spring Security already.
@Component
class Keepable implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST)
            Refused.ifAny(problems(request));
        return true;
    }

    private static List<Problem> problems(HttpServletRequest request) {
        var fields = new TreeSet<String>();
        request.getParameterMap().forEach((field, values) -> {
            for (var value : values) if (nul(value)) fields.add(field);
        });
        var files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (files != null)
            files.getMultiFileMap().forEach((field, sent) -> {
                for (var file : sent) if (nul(named(file))) fields.add(field);
            });
        return fields.stream()
                .map(field -> Problem.about(field, "web.field.nul"))
                .toList();
    }

    private static String named(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static boolean nul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
