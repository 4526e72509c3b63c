package shilu.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import shilu.Shilu;
import shilu.sample.Databases;

/// The application as it is served, on a port of its own and an empty data folder.
public final class Site implements AutoCloseable {
    private final ConfigurableApplicationContext application;

    private Site(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /// @param settings further ones, such as `spring.profiles.active=dev`
    public static Site empty(String... settings) {
        return new Site(start(settings));
    }

    /// On a data folder that something has been done in.
    public static Site on(Path home, String... settings) {
        return new Site(start(home, settings));
    }

    private static ConfigurableApplicationContext start(String... settings) {
        try {
            return start(Files.createTempDirectory("shilu-site"), settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ConfigurableApplicationContext start(Path home, String... settings) {
        return new SpringApplicationBuilder(Shilu.class)
                .web(WebApplicationType.SERVLET)
                .properties(settings)
                .properties(Databases.settings(home))
                .run(
                        "--shilu.home=" + home,
                        "--server.port=0",
                        "--shilu.password-rounds=1000",
                        "--spring.main.banner-mode=off",
                        "--spring.main.lazy-initialization=true", // starts sooner; each test makes what it uses
                        "--logging.level.root=WARN");
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /// Every route of every controller.
    public Map<RequestMappingInfo, HandlerMethod> routes() {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    public URI address() {
        var server = ((WebServerApplicationContext) application).getWebServer();
        if (server == null) throw new IllegalStateException("not listening");
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/", server.getPort()));
    }

    public String at(String path) {
        return address().resolve(path).toString();
    }

    @Override
    public void close() {
        application.close();
    }
}
