package alone;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The framework alone: Spring MVC on the same web server with the same compression, writing a page that is there
/// already. No session, no database, no template. It stands outside the packages in which the product finds its parts.
public final class EmptyPages implements AutoCloseable {
    private final ConfigurableApplicationContext application;

    private record Page(byte[] bytes) {}

    public EmptyPages(String page) {
        application = new SpringApplicationBuilder(Alone.class, Empty.class)
                .web(WebApplicationType.SERVLET)
                .initializers(made -> made.getBeanFactory()
                        .registerSingleton("page", new Page(page.getBytes(StandardCharsets.UTF_8))))
                .run(
                        "--spring.config.name=none",
                        "--spring.main.banner-mode=off",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--server.compression.enabled=true");
    }

    public int port() {
        return ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    @Override
    public void close() {
        application.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Alone {}

    @Controller
    static class Empty {
        private final Page page;

        Empty(Page page) {
            this.page = page;
        }

        @GetMapping("/")
        ResponseEntity<byte[]> page() {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(page.bytes());
        }
    }
}
