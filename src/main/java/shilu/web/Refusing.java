package shilu.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import shilu.common.NotAllowed;
import shilu.common.NotThere;
import shilu.common.Problem;
import shilu.common.Refused;

/// Shows a refusal: the page of the form again, with what was typed and what is wrong.
/// It does so by asking that page as the browser would have, so that no controller has to know how to show itself
/// twice.
@ControllerAdvice(annotations = Controller.class)
class Refusing {
    private final Answering answering;

    Refusing(Answering answering) {
        this.answering = answering;
    }

    @ExceptionHandler
    void refused(
            Refused refused, @Nullable HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(Refused.class.getName(), refused);
        switch (refused) {
            case NotThere _ -> alone(HttpStatus.NOT_FOUND, refused, request, response);
            case NotAllowed _ -> alone(HttpStatus.FORBIDDEN, refused, request, response);
            default -> again(refused, method, request, response);
        }
    }

    @ExceptionHandler
    void unreadable(
            BindException failed, HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var problems =
                failed.getFieldErrors().stream().map(Refusing::unreadable).toList();
        refused(new Refused(problems), method, request, response);
    }

    private static Problem unreadable(FieldError error) {
        var typed = error.getRejectedValue();
        return typed == null || typed.toString().isBlank()
                ? Problem.about(error.getField(), "web.field.missing")
                : Problem.about(error.getField(), "web.field.unreadable", typed);
    }

    @ExceptionHandler
    void missing(
            MissingServletRequestParameterException failed,
            HandlerMethod method,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var problem = Problem.about(failed.getParameterName(), "web.field.missing");
        refused(new Refused(List.of(problem)), method, request, response);
    }

    @ExceptionHandler
    void unreadable(
            MethodArgumentTypeMismatchException failed,
            HandlerMethod method,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getParameter(failed.getName()) == null) {
            response.sendError(404); // a path variable that cannot be read names nothing that is there
            return;
        }
        var problem = Problem.about(failed.getName(), "web.field.unreadable", String.valueOf(failed.getValue()));
        refused(new Refused(List.of(problem)), method, request, response);
    }

    private void again(
            Refused refused, @Nullable HandlerMethod method, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET") || request.getAttribute(Typed.ATTRIBUTE) != null) {
            alone(HttpStatus.UNPROCESSABLE_CONTENT, refused, request, response);
            return;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (Answering.byScript(request)) response.setHeader("HX-Retarget", "body");
        request.setAttribute(Typed.ATTRIBUTE, Typed.of(request.getParameterMap(), refused.problems()));
        var path = pageOf(method, request);
        request.getRequestDispatcher(path).forward(new AskedAgain(request, path), response);
    }

    @SuppressWarnings("unchecked")
    private static String pageOf(@Nullable HandlerMethod method, HttpServletRequest request) {
        var named = method == null ? null : method.getMethodAnnotation(OnRefusal.class);
        if (named == null)
            return request.getRequestURI().substring(request.getContextPath().length());
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return UriComponentsBuilder.fromPath(named.shows())
                .encode()
                .buildAndExpand(variables == null ? Map.of() : variables)
                .toUriString();
    }

    /// The page without what was asked of it, where it is that which was refused.
    private static @Nullable String anew(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getQueryString() == null) return null;
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private void alone(HttpStatus status, Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        answering.answer(
                Answer.page(
                        "web/refused",
                        "status",
                        status.value(),
                        "problems",
                        refused.problems(),
                        "again",
                        status == HttpStatus.FORBIDDEN ? null : anew(request)),
                request,
                response);
    }
}
