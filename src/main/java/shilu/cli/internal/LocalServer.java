package shilu.cli.internal;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import shilu.cli.Server;

/// The running server, for those who print its address.
class LocalServer {
    @Bean
    Server server(WebServerApplicationContext context) {
        return () -> {
            var listening = context.getWebServer();
            if (listening == null) throw new IllegalStateException("The server does not listen yet");
            return URI.create("http://127.0.0.1:" + listening.getPort() + "/");
        };
    }
}
