package shilu.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import shilu.common.Actor;
import shilu.common.Texts;
import shilu.installation.Settings;

/// Renders templates, and gathers what every page needs. The templates are compiled with the code; jte's own starter
/// for this generation of Spring Boot is not published, and would only save these lines.
@Component
class Shell {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Settings settings;
    private final ObjectProvider<NavItem> navItems;
    private final ObjectProvider<TopMark> topMarks;
    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<ResourceUrlProvider> resources;

    Shell(
            Texts texts,
            Settings settings,
            ObjectProvider<NavItem> navItems,
            ObjectProvider<TopMark> topMarks,
            ObjectProvider<SignedIn> signedIn,
            ObjectProvider<ResourceUrlProvider> resources) {
        this.texts = texts;
        this.settings = settings;
        this.navItems = navItems;
        this.topMarks = topMarks;
        this.signedIn = signedIn;
        this.resources = resources;
    }

    Page page(HttpServletRequest request) {
        var who = Optional.ofNullable(signedIn.getIfAvailable()).flatMap(SignedIn::now);
        return new Page(this, new Asked(request), who.orElse(null));
    }

    void render(Part part, Page page, TemplateOutput output) {
        var model = new HashMap<>(part.model());
        model.put("page", page);
        templates.render(part.template() + ".jte", model, output);
    }

    Texts texts() {
        return texts;
    }

    List<NavItem> navItems() {
        return navItems.stream().toList();
    }

    List<TopMark.Mark> topMarks(Actor actor) {
        return topMarks.orderedStream().flatMap(mark -> mark.of(actor).stream()).toList();
    }

    Optional<String> setting(String name) {
        return settings.get(name);
    }

    String versioned(String path) {
        var found = resources.getObject().getForLookupPath(path);
        return found == null ? path : found;
    }
}
