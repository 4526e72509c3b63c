package shilu.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;
import shilu.cli.Console;
import shilu.cli.InUse;
import shilu.cli.Needs;
import shilu.cli.Needs.Around;
import shilu.cli.Program;
import shilu.common.Refused;

/// What one command stands in: the data folder and the Spring context, made when the command itself is made.
public final class Surroundings implements AutoCloseable {
    /// Their properties have another name, so that what is not called with them never meets them: the training of the
    /// start-up cache practises on data to be thrown away.
    /// What is passed on as it is.
    private static final Map<String, String> PASSED_ON = Map.ofEntries(
            Map.entry("SHILU_DB_URL", "shilu.database.url"),
            Map.entry("SHILU_DB_USER", "shilu.database.user"),
            Map.entry("SHILU_DB_PASSWORD", "shilu.database.password"),
            Map.entry("SHILU_MAIL_HOST", "shilu.mail.host"),
            Map.entry("SHILU_MAIL_PORT", "shilu.mail.port"),
            Map.entry("SHILU_MAIL_TLS", "shilu.mail.tls"),
            Map.entry("SHILU_MAIL_FROM", "shilu.mail.from"),
            Map.entry("SHILU_MAIL_USER", "shilu.mail.user"),
            Map.entry("SHILU_MAIL_PASSWORD", "shilu.mail.password"),
            Map.entry("SHILU_MAIL_PASSWORD_FILE", "shilu.mail.password-file"));

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Console console;
    private final Program program;
    private final List<String> arguments;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable InUse inUse;
    private boolean serving;

    public Surroundings(
            Class<?> application,
            Map<String, String> environment,
            Console console,
            Program program,
            String[] arguments) {
        this.application = application;
        this.environment = environment;
        this.console = console;
        this.program = program;
        this.arguments = List.of(arguments);
    }

    /// The data folder: SHILU_HOME, or `data` where the command is called.
    public Path home() {
        return Path.of(setting("SHILU_HOME").orElse("data"));
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /// picocli's factory: commands get their surroundings and are made by Spring, all else is made plainly.
    public <T> T create(Class<T> type) throws Exception {
        if (!type.isAnnotationPresent(CommandLine.Command.class))
            return CommandLine.defaultFactory().create(type);
        if (context == null) context = start(type);
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    private Around around(Class<?> command) {
        var needs = command.getAnnotation(Needs.class);
        if (needs == null) return Around.DATA;
        return needs.value() == Around.SERVER && arguments.contains(needs.unless()) ? Around.FOLDER : needs.value();
    }

    private ConfigurableApplicationContext start(Class<?> command) throws Exception {
        var around = around(command);
        if (around == Around.DATA && !Files.isDirectory(home())) throw Refused.because("cli.no-data", home());
        if (around == Around.FOLDER || around == Around.SERVER) OwnersFolder.made(home());
        var needs = command.getAnnotation(Needs.class);
        boolean elsewhere = setting("SHILU_DB_URL").isPresent();
        if (needs != null) needs.before().getDeclaredConstructor().newInstance().prepare(home(), arguments, elsewhere);
        if (around != Around.NOTHING) inUse = InUse.together(home()).orElse(null);
        serving = around == Around.SERVER;
        if (serving) console.note("cli.starting");
        return application().run(settings());
    }

    private SpringApplication application() {
        var builder = new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .listeners((ApplicationListener<ContextClosedEvent>) _ -> stopped.countDown())
                .initializers(made -> {
                    made.getBeanFactory().registerSingleton("console", console);
                    made.getBeanFactory().registerSingleton("program", program);
                    if (!serving) made.getBeanFactory().registerSingleton("withoutPages", new WithoutPages());
                });
        return serving
                ? builder.web(WebApplicationType.SERVLET)
                        .sources(LocalServer.class)
                        .build()
                : builder.web(WebApplicationType.NONE).lazyInitialization(true).build();
    }

    /// Nothing is logged to the terminal; a command that may not write in the data folder logs nowhere.
    private String[] settings() {
        var settings = new ArrayList<>(List.of("--shilu.home=" + home(), "--logging.threshold.console=OFF"));
        PASSED_ON.forEach(
                (name, property) -> setting(name).ifPresent(value -> settings.add("--" + property + "=" + value)));
        setting("SHILU_ADDRESS").ifPresent(address -> settings.add("--shilu.address=" + address));
        setting("SHILU_PORT").ifPresent(port -> settings.add("--server.port=" + port(port)));
        var log = home().resolve("logs").resolve(serving ? "shilu.log" : "commands.log");
        if (Files.isWritable(home())) settings.add("--logging.file.name=" + log);
        return settings.toArray(String[]::new);
    }

    private static int port(String written) {
        if (!written.matches("\\d{1,5}") || Integer.parseInt(written) > 65535)
            throw Refused.because("cli.port.unreadable", written);
        return Integer.parseInt(written);
    }

    /// Returns at once when there is no server, else when it was stopped.
    public void serveUntilStopped() {
        if (!serving) return;
        try {
            stopped.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (context != null) context.close();
        if (inUse != null) inUse.close();
    }
}
