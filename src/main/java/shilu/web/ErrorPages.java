package shilu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import shilu.common.Incident;

/// What a user sees when a page is not there, not theirs, or failed. A fault gets a number to read out on the phone;
/// everything else about it goes to the log only.
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("${server.error.path:/error}")
    Answer error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) return Answer.page("web/error", "status", status, "incident", null);
        var incident = Incident.at(Instant.now());
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error(
                "Incident {}: {} {} answered {}",
                incident,
                request.getAttribute(RequestDispatcher.ERROR_METHOD),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                status,
                fault);
        return Answer.page("web/error", "status", status, "incident", incident.number());
    }
}
