package shilu.cli.sample;

import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import shilu.cli.Greeting;
import shilu.cli.WarmUp;

/// A program with a web server and nothing on it.
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class})
public class Site {
    /// Where servers of this test run began to listen.
    public static final BlockingQueue<URI> STARTED = new ArrayBlockingQueue<>(10);

    /// What a page answered while warming up, and what a command did.
    public static final BlockingQueue<Integer> PRACTISED = new ArrayBlockingQueue<>(10);

    @Bean
    Greeting greeting() {
        return (console, server) -> {
            console.line("greeted");
            STARTED.add(server.address());
        };
    }

    @Bean
    WarmUp warmUp() {
        return training -> {
            PRACTISED.add(training.get("/nothing-here"));
            PRACTISED.add(training.command("no-such-command"));
        };
    }
}
