package shilu.notice.internal;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A real HTTPS server on loopback that calls itself `robot.example`, with a certificate of its own.
final class RobotHost implements AutoCloseable {
    static final String NAME = "robot.example";
    private static final char[] PASSWORD = "changeit".toCharArray();

    final SSLContext trusting;
    private final HttpsServer server;
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private volatile Duration pause = Duration.ZERO;

    RobotHost() {
        try {
            var keys = keys();
            trusting = context(keys);
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(trusting));
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.createContext("/", asked -> {
                received.add(asked.getRequestURI() + " "
                        + new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                sleep();
                if (status == 302) asked.getResponseHeaders().add("Location", "/elsewhere");
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                asked.sendResponseHeaders(status, bytes.length);
                asked.getResponseBody().write(bytes);
                asked.close();
            });
            server.start();
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything it was sent: path and body.
    List<String> received() {
        return List.copyOf(received);
    }

    RobotHost answers(int code, String body) {
        status = code;
        answer = body;
        return this;
    }

    RobotHost waits(Duration first) {
        pause = first;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI address(String path) {
        return URI.create("https://" + NAME + ":" + port() + path);
    }

    /// The way out, but for its rule: this host stands where nobody may go.
    Outward outward() {
        return new Outward(
                new Outward.Rule(InetAddress::isLoopbackAddress, port(), trusting, Duration.ofMillis(500)),
                _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    }

    private static KeyStore keys() throws GeneralSecurityException, IOException {
        var file = Files.createTempDirectory("robot-host").resolve("keys.p12");
        made(file);
        try (var content = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(content, PASSWORD);
            return keys;
        }
    }

    private static void made(Path file) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var run = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "robot",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME)
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (run.waitFor() != 0) throw new IllegalStateException(said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        trusted.setCertificateEntry("robot", keys.getCertificate("robot"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
