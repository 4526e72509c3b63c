package shilu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Chooses light or dark and the size of the type. The form stands on one's own page.
@Controller
class LookPages {

    @PostMapping("/me/look")
    @OnRefusal(shows = "/me")
    Answer choose(
            @RequestParam(defaultValue = "DEVICE") Look.Theme theme,
            @RequestParam(defaultValue = "USUAL") Look.Type type,
            HttpServletRequest request,
            HttpServletResponse response) {
        var look = new Look(theme, type);
        response.addHeader(
                HttpHeaders.SET_COOKIE, look.kept(request.getContextPath()).toString());
        return Answer.goTo("/me").saying("web.look.kept");
    }
}
