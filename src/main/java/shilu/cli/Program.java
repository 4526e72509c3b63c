package shilu.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import shilu.cli.internal.CommandTree;
import shilu.cli.internal.Endings;
import shilu.cli.internal.Help;
import shilu.cli.internal.Surroundings;
import shilu.cli.internal.UsageErrors;
import shilu.common.Refused;
import shilu.common.Texts;

/// One run of `shilu`: reads the arguments, gives the command its surroundings, and turns its end into an exit code.
///
/// 0 done; 2 refused, or not as it should be, with the reasons on stderr; 1 a fault, with an incident number on
/// stderr and the rest in a file of the data folder. Help and version start no Spring.
public final class Program {
    private final Class<?> application;
    private final Map<String, String> environment;
    private final Texts texts = new Texts();
    private final PrintStream out;
    private final PrintStream err;

    public Program(Class<?> application, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.application = application;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /// With the process's own environment and streams. Until Spring sets up the log, nothing is logged.
    public static Program of(Class<?> application) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) root.setLevel(Level.OFF);
        return new Program(application, System.getenv(), System.out, System.err);
    }

    public int run(String... arguments) {
        var console = new Console(texts, language(arguments), out, err);
        try (var surroundings = new Surroundings(application, environment, console, this, arguments)) {
            var commands = CommandTree.of(application, surroundings::create, texts.bundle(console.locale()));
            if (Help.wanted(arguments)) return new Help(console, application).print(commands, arguments);
            var endings = new Endings(
                    console, surroundings.home(), Arrays.asList(arguments).contains("--json"));
            try {
                return call(read(commands, arguments), console, surroundings);
            } catch (ParameterException unusable) {
                return new UsageErrors(console, endings).tell(unusable);
            } catch (Throwable thrown) {
                return endings.tell(thrown);
            }
        }
    }

    /// No shell passes a NUL on, but a file named as `@FILE` may hold one.
    private static ParseResult read(CommandLine commands, String... arguments) {
        var parsed = commands.parseArgs(arguments);
        boolean nul = parsed.asCommandLineList().stream()
                .flatMap(line -> line.getParseResult().matchedArgs().stream())
                .flatMap(argument -> argument.originalStringValues().stream())
                .anyMatch(value -> value.indexOf('\0') >= 0);
        if (nul) throw Refused.because("cli.usage.nul");
        return parsed;
    }

    private static int call(ParseResult parsed, Console console, Surroundings surroundings) throws Exception {
        var chosen = chosen(parsed);
        if (!(chosen.commandSpec().userObject() instanceof Callable<?> command)) return Help.whichOne(console, chosen);
        int exitCode = command.call() instanceof Integer code ? code : 0;
        if (exitCode == 0) surroundings.serveUntilStopped();
        return exitCode;
    }

    private static ParseResult chosen(ParseResult parsed) {
        return parsed.hasSubcommand() ? chosen(parsed.subcommand()) : parsed;
    }

    /// `--lang` decides before anything is read, since what goes wrong while reading is told in that language.
    private Language language(String[] arguments) {
        return option("--lang", arguments)
                .map(Language::of)
                .orElseGet(() -> Language.of(environment, Locale.getDefault()));
    }

    private static Optional<String> option(String name, String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(name) && i + 1 < arguments.length) return Optional.of(arguments[i + 1]);
            if (arguments[i].startsWith(name + "=")) return Optional.of(arguments[i].substring(name.length() + 1));
        }
        return Optional.empty();
    }

    /// The same program with another environment and other streams.
    public Program with(Map<String, String> environment, PrintStream out, PrintStream err) {
        return new Program(application, environment, out, err);
    }
}
