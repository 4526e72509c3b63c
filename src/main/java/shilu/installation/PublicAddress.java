package shilu.installation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import shilu.common.Refused;

/// Where people reach this installation: `SHILU_ADDRESS`, by default where its server listens on loopback. Links that
/// leave the program, in documents and for signing in, lead there.
@Component
public class PublicAddress {
    private static final int HIGHEST_PORT = 65_535;

    private final Optional<URI> said;
    private final Environment environment;

    /// Refused for an address that is none of a server's: pages stand at the root, so it has no path.
    PublicAddress(Environment environment) {
        this.environment = environment;
        said = Optional.ofNullable(environment.getProperty("shilu.address"))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .map(PublicAddress::read);
    }

    /// The address of a page.
    ///
    /// @param path from the root: `/figures/…`
    public URI page(String path) {
        return said.orElseGet(this::loopback).resolve(path);
    }

    /// Whether nobody but this machine can follow links to it.
    public boolean onThisMachineAlone() {
        var host = page("/").getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("127.") || host.equals("[::1]") || host.equals("localhost");
    }

    /// Whether browsers come to it over an encrypted connection.
    public boolean encrypted() {
        return "https".equalsIgnoreCase(page("/").getScheme());
    }

    /// The port listened on is known once a server listens; a command goes by the setting.
    private URI loopback() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8085"));
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    static URI read(String written) {
        try {
            var address = new URI(written);
            if (sound(address)) return address.resolve("/");
        } catch (URISyntaxException unreadable) {
            throw Refused.because("installation.address", written);
        }
        throw Refused.because("installation.address", written);
    }

    private static boolean sound(URI address) {
        var scheme = String.valueOf(address.getScheme());
        var path = String.valueOf(address.getRawPath());
        return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                && address.getHost() != null
                && address.getPort() <= HIGHEST_PORT
                && address.getPort() != 0
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && (path.isEmpty() || path.equals("/"));
    }
}
