package shilu.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shilu.common.Problem;
import shilu.installation.OfficeClock;

/// What every template is given as `page`: texts, who is signed in, the menu, links, and what was typed and refused.
/// One per request.
public final class Page {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.OFFICE);

    private final Shell shell;
    private final Asked asked;
    private final @Nullable Who who;
    private final Typed typed;
    private final Map<String, String> labels = new HashMap<>();

    Page(Shell shell, Asked asked, @Nullable Who who) {
        this(shell, asked, who, asked.typed());
    }

    private Page(Shell shell, Asked asked, @Nullable Who who, Typed typed) {
        this.shell = shell;
        this.asked = asked;
        this.who = who;
        this.typed = typed;
    }

    /// This page as if that had been sent and refused: how the gallery of parts shows what is wrong beside its field.
    public Page refused(Typed sent) {
        return new Page(shell, asked, who, sent);
    }

    /// The text of a code in the reader's language.
    public String text(String code, Object... details) {
        return shell.texts().of(asked.locale(), code, details);
    }

    public String text(Problem problem) {
        return shell.texts().of(asked.locale(), problem);
    }

    /// The text of a value of a closed list: `ROLE` values as `identity.role.recorder` for the prefix `identity.role`.
    public String text(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public boolean hasText(String code) {
        return shell.texts().has(asked.locale(), code);
    }

    /// 2026-01-10
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// 2026-01-10 09:30, office time.
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /// zh-CN or en.
    public String language() {
        return asked.locale().toLanguageTag();
    }

    /// Light or dark, and how large, on this device.
    public Look look() {
        return asked.look();
    }

    public String otherLanguage() {
        return asked.locale().equals(Locale.ENGLISH) ? "zh-CN" : "en";
    }

    public @Nullable Who who() {
        return who;
    }

    /// The menu of the one who is signed in, as far as it holds anything for them.
    public List<Menu> menu() {
        return who == null ? List.of() : Menu.of(shell.navItems(), who.actor());
    }

    /// What stands beside their name.
    public List<TopMark.Mark> topMarks() {
        return who == null ? List.of() : shell.topMarks(who.actor());
    }

    /// Whether the installation is a demo, whose pages are marked 样例.
    public boolean demo() {
        return shell.setting("demo").filter("true"::equals).isPresent();
    }

    /// Whether one account may hold all three administrator roles here.
    public boolean smallOffice() {
        return shell.setting("administration").filter("small-office"::equals).isPresent();
    }

    /// A path of this application as the browser must ask for it.
    public String path(String path) {
        return asked.root() + path;
    }

    /// The address of a style, script or picture, with its version in it, so that browsers may keep it for ever.
    public String resource(String path) {
        return asked.root() + shell.versioned(path);
    }

    /// The path of this page, without its query.
    public String here() {
        return asked.path();
    }

    /// This page with one part of its query changed: for paging, sorting, language.
    public String hereWith(String name, @Nullable Object value) {
        return asked.root() + asked.with(name, value);
    }

    public String csrfName() {
        return asked.csrfName();
    }

    public String csrfToken() {
        return asked.csrfToken();
    }

    /// Shows another part here.
    public Content show(Part part) {
        return output -> shell.render(part, this, output);
    }

    /// What stands in a template, written now: its fields have then said what they are called, and a list above them
    /// can name them.
    public Content written(Content content) {
        var text = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(text));
        return output -> output.writeContent(text.toString());
    }

    /// What a field is called on this page.
    public void calls(String field, String label) {
        labels.put(field, label);
    }

    /// What is wrong, with the field it is about where the page has said what that is called.
    public String named(Problem problem) {
        var label = problem.field() == null ? null : labels.get(problem.field());
        return label == null ? text(problem) : text("web.problem.of", label, text(problem));
    }

    /// Everything that is wrong with what was sent.
    public List<Problem> problems() {
        return typed.problems();
    }

    /// What is wrong with one field.
    public List<String> problems(String field) {
        return typed.about(field).stream().map(this::text).toList();
    }

    /// What was typed into a field before it was refused; otherwise what stands in the data.
    public @Nullable String typed(String field, @Nullable Object otherwise) {
        var value = typed.value(field);
        if (value != null) return value;
        return otherwise == null ? null : otherwise.toString();
    }

    /// Whether a tick with this value stood in what was sent before it was refused; otherwise whether it is to stand.
    public boolean ticked(String field, String value, boolean otherwise) {
        if (typed.fields().isEmpty()) return otherwise;
        return typed.fields().getOrDefault(field, List.of()).contains(value);
    }

    /// What the last page did, said once.
    public @Nullable String notice() {
        var notice = asked.notice();
        return notice == null ? null : text(notice.code(), notice.details().toArray());
    }
}
