package shilu.notice.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/// The one way a message leaves over HTTP. The name of the host is looked up once, every address it has must be one
/// that may be gone to, and the connection goes to such a one: nothing is looked up again in between. No redirect is
/// followed, no proxy, cookie or second try; what comes back is read up to a limit, and after a while it is over.
class Outward {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OVER_AFTER_SECONDS = 15;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int HTTPS = 443;

    /// Where one may go; the real rule, or in tests another.
    ///
    /// @param addresses which of the addresses a name stands for
    /// @param port      the only one
    /// @param patience  for a connection, and between any two bytes
    record Rule(Predicate<InetAddress> addresses, int port, SSLContext tls, Duration patience) {}

    private final Rule rule;
    private final Looking looking;

    Outward(Rule rule) {
        this(rule, InetAddress::getAllByName);
    }

    Outward(Rule rule, Looking looking) {
        this.rule = rule;
        this.looking = looking;
    }

    static Outward toThePublic(SSLContext tls) {
        return new Outward(new Rule(PublicAddresses::isPublic, HTTPS, tls, PATIENCE));
    }

    /// How names are looked up.
    interface Looking {
        InetAddress[] up(String host) throws UnknownHostException;
    }

    /// What came back, with status 200.
    String post(URI address, String json) throws Undelivered {
        if (!"https".equals(address.getScheme())
                || (address.getPort() == -1 ? HTTPS : address.getPort()) != rule.port())
            throw Undelivered.forGood("notice.fault.host");
        var request = new HttpPost(address);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        CompletableFuture.delayedExecutor(OVER_AFTER_SECONDS, TimeUnit.SECONDS).execute(request::cancel);
        try (var client = client()) {
            return client.execute(request, Outward::read);
        } catch (NotPublic inside) {
            throw Undelivered.forGood("notice.fault.private");
        } catch (Unread refused) {
            throw Undelivered.forNow("notice.fault.answer");
        } catch (SSLException unproven) {
            throw Undelivered.forNow("notice.fault.tls");
        } catch (ConnectTimeoutException | ConnectException | UnknownHostException away) {
            throw Undelivered.forNow("notice.fault.robot-away");
        } catch (IOException silent) {
            throw Undelivered.forGood("notice.fault.unsure");
        }
    }

    /// One for each message: a few a day, and no connection is kept.
    private CloseableHttpClient client() {
        var patience = Timeout.of(rule.patience());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(rule.tls()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Shilu")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static String read(ClassicHttpResponse answer) throws IOException {
        if (answer.getCode() != 200) throw new Unread();
        try (var content =
                answer.getEntity() == null ? null : answer.getEntity().getContent()) {
            if (content == null) return "";
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new Unread();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// Looks a name up for the connection that is about to be made, and lets no other address pass.
    private final class Checked implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var all = looking.up(host);
            for (var one : all) if (!rule.addresses().test(one)) throw new NotPublic();
            return all;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Unread extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
