package shilu.cli.internal;

import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import shilu.cli.Job;
import shilu.cli.Server;

/// The running server, for those who print its address, and the jobs it does. Neither is there for a command that ends.
class LocalServer {
    @Bean
    Jobs jobs(ObjectProvider<Job> jobs) throws IOException {
        return new Jobs(jobs.stream().toList());
    }

    @Bean
    Server server(WebServerApplicationContext context) {
        return () -> {
            var listening = context.getWebServer();
            if (listening == null) throw new IllegalStateException("The server does not listen yet");
            return URI.create("http://127.0.0.1:" + listening.getPort() + "/");
        };
    }
}
