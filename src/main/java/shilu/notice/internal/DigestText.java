package shilu.notice.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import shilu.common.Texts;
import shilu.installation.PublicAddress;
import shilu.notice.Sort;

/// Puts a digest into words: counts and links, never a name or a word of a record.
@Component
class DigestText {
    private static final String HERE = "/notices";
    private static final String CHOICES = "/notices/choices";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final PublicAddress address;

    DigestText(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    Letter letter(Digest digest, Locale language) {
        var subject = texts.of(language, "notice.mail.subject", digest.total());
        var lines = lines(digest, language);
        var open = texts.of(language, "notice.mail.open");
        var choices = texts.of(language, "notice.mail.choices");
        var plain = String.join(
                "\n",
                subject,
                "",
                String.join("\n", lines),
                "",
                open + " " + link(HERE),
                "",
                choices + " " + link(CHOICES),
                "");
        return new Letter(subject, plain, page(subject, lines, open, choices, language));
    }

    /// A word to see whether mail arrives.
    Letter trial(Locale language) {
        var subject = texts.of(language, "notice.mail.trial");
        var open = texts.of(language, "notice.mail.open");
        var choices = texts.of(language, "notice.mail.choices");
        var plain = String.join("\n", subject, "", open + " " + link(HERE), "");
        return new Letter(subject, plain, page(subject, List.of(), open, choices, language));
    }

    private String page(String title, List<String> lines, String open, String choices, Locale language) {
        var page = new StringOutput();
        var model = Map.<String, Object>of(
                "language",
                language.toLanguageTag(),
                "title",
                title,
                "lines",
                lines,
                "here",
                link(HERE),
                "open",
                open,
                "elsewhere",
                link(CHOICES),
                "choices",
                choices);
        templates.render("notice/mail.jte", model, page);
        return page.toString();
    }

    RobotMessage message(Digest digest) {
        var zh = Locale.SIMPLIFIED_CHINESE;
        var title = texts.of(zh, "notice.robot.title", digest.total());
        return new RobotMessage(title, lines(digest, zh), texts.of(zh, "notice.robot.open"), link(HERE));
    }

    RobotMessage trialMessage() {
        var zh = Locale.SIMPLIFIED_CHINESE;
        return new RobotMessage(
                texts.of(zh, "notice.robot.trial"), List.of(), texts.of(zh, "notice.robot.open"), link(HERE));
    }

    private List<String> lines(Digest digest, Locale language) {
        return digest.groups().stream()
                .map(group -> texts.of(language, "notice.mail.line", sort(group.sort(), language), group.total()))
                .toList();
    }

    private String sort(Sort sort, Locale language) {
        return texts.of(
                language, "notice.sort." + sort.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String link(String path) {
        return address.page(path).toString();
    }
}
