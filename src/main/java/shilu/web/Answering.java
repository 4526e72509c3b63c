package shilu.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Turns an [Answer] into a response. A page is rendered whole before its first byte is sent, so that a fault in a
/// template is an error page and not half a page.
@Component
class Answering implements HandlerMethodReturnValueHandler {
    private final Shell shell;

    Answering(Shell shell) {
        this.shell = shell;
    }

    @Override
    public boolean supportsReturnType(MethodParameter method) {
        return Answer.class.isAssignableFrom(method.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter method, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) throw new IllegalStateException("answers are for HTTP");
        if (answer == null) throw new IllegalStateException("no answer from " + method.getMethod());
        answer((Answer) answer, request, response);
    }

    void answer(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Answer.Whole whole -> send(whole.part(), request, response);
            case Answer.Swapped swapped when byScript(request) -> send(swapped.part(), request, response);
            case Answer.Swapped swapped -> go(Answer.goTo(swapped.path()), request, response);
            case Answer.Go go -> go(go, request, response);
        }
    }

    static boolean byScript(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private void send(Part part, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        shell.render(part, shell.page(request), output);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Vary", "HX-Request, Accept-Language, Cookie");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private void go(Answer.Go go, HttpServletRequest request, HttpServletResponse response) {
        var target = request.getContextPath() + go.path();
        if (go.notice() != null) {
            RequestContextUtils.getOutputFlashMap(request)
                    .put(Asked.NOTICE, new Asked.Notice(go.notice(), go.details()));
            RequestContextUtils.saveOutputFlashMap(target, request, response);
        }
        if (byScript(request)) {
            response.setHeader("HX-Redirect", target);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", target);
        }
    }
}
