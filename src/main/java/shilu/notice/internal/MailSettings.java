package shilu.notice.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import shilu.common.Problem;
import shilu.common.Refused;
import shilu.installation.Settings;
import shilu.notice.MailServer;
import shilu.notice.MailServer.Tls;

/// Which server takes mail: what the environment says (`SHILU_MAIL_HOST` …), else what was set on the page. The
/// password stands in the environment or in a file it names, never in the database.
@Component
class MailSettings {
    private static final String NAMES = "notice.mail.";
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 253;

    private final Settings settings;
    private final Environment environment;

    MailSettings(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
        if (!byEnvironment()) return;
        if (!said("tls").matches("(?i)|tls|starttls|none"))
            throw Refused.because("notice.mail.tls.unsound", said("tls"));
        Refused.ifAny(problems(server().orElseThrow()));
    }

    boolean byEnvironment() {
        return !said("host").isEmpty();
    }

    Optional<MailServer> server() {
        if (byEnvironment())
            return Optional.of(server(said("host"), said("port"), said("tls"), said("from"), said("user")));
        var host = kept("host");
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(server(host, kept("port"), kept("tls"), kept("from"), kept("user")));
    }

    private static MailServer server(String host, String port, String tls, String from, String user) {
        var how = tls.isEmpty() ? Tls.STARTTLS : Tls.valueOf(tls.toUpperCase(Locale.ROOT));
        int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
        return new MailServer(host, port.isEmpty() ? usual(how) : number, how, from, user);
    }

    private static int usual(Tls tls) {
        return switch (tls) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }

    private String said(String name) {
        return Optional.ofNullable(environment.getProperty("shilu.mail." + name))
                .orElse("")
                .strip();
    }

    private String kept(String name) {
        return settings.get(NAMES + name).orElse("");
    }

    /// In a file it may end with a line feed.
    Optional<String> password() {
        var said = environment.getProperty("shilu.mail.password", "");
        var file = said("password-file");
        if (!said.isEmpty() || file.isEmpty()) return Optional.of(said).filter(one -> !one.isEmpty());
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    static List<Problem> problems(MailServer server) {
        var problems = new ArrayList<Problem>();
        if (!server.host().matches("[A-Za-z0-9.:-]+") || server.host().length() > LONGEST)
            problems.add(Problem.about("host", "notice.mail.host.unsound"));
        if (server.port() < 1 || server.port() > HIGHEST_PORT)
            problems.add(Problem.about("port", "notice.mail.port.unsound"));
        if (!MailAddresses.sound(server.from())) problems.add(Problem.about("from", "notice.mail.from.unsound"));
        if (!server.user().matches("\\P{Cntrl}*") || server.user().length() > LONGEST)
            problems.add(Problem.about("user", "notice.mail.user.unsound"));
        return problems;
    }

    void put(MailServer server) {
        settings.put(NAMES + "host", server.host());
        settings.put(NAMES + "port", String.valueOf(server.port()));
        settings.put(NAMES + "tls", server.tls().name());
        settings.put(NAMES + "from", server.from());
        settings.put(NAMES + "user", server.user());
    }

    void none() {
        settings.put(NAMES + "host", "");
    }
}
