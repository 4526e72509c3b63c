package shilu.notice.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shilu.common.Actor;
import shilu.notice.Notices;
import shilu.web.Answer;
import shilu.web.OnRefusal;

/// What waits for the reader, and what of it they have read.
@Controller
@RequestMapping(NoticePages.PATH)
class NoticePages {
    static final String PATH = "/notices";

    private final Notices notices;
    private final MatterLines lines;

    NoticePages(Notices notices, MatterLines lines) {
        this.notices = notices;
        this.lines = lines;
    }

    @GetMapping
    Answer list(Actor actor, Locale locale) {
        var waiting = notices.now(actor);
        return Answer.page(
                "notice/notices",
                "groups",
                lines.of(waiting, locale),
                "unread",
                waiting.unread(),
                "total",
                waiting.total());
    }

    /// @param item keys of what was read; none for all that waits
    @PostMapping("/reading")
    @OnRefusal(shows = PATH)
    Answer read(@RequestParam(required = false) List<String> item, Actor actor) {
        if (item == null) notices.readAll(actor);
        else notices.read(item, actor);
        return Answer.goTo(PATH);
    }
}
