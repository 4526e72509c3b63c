package shilu.cli.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import shilu.cli.Console;

/// `--help` and `--version`. They are looked for before anything is parsed, so that help never needs a data folder,
/// a complete command line or Spring.
public final class Help {
    private final Console console;
    private final Class<?> application;

    public Help(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    public static boolean wanted(String[] arguments) {
        return List.of(arguments).stream().anyMatch(Help::isHelp) || asksVersion(arguments);
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h");
    }

    private static boolean asksVersion(String[] arguments) {
        return List.of(arguments).stream().anyMatch(argument -> argument.equals("--version") || argument.equals("-V"));
    }

    public int print(CommandLine commands, String[] arguments) {
        if (asksVersion(arguments)) console.line("shilu " + version());
        else print(named(commands, arguments), console, console.out());
        return 0;
    }

    private String version() {
        return Optional.ofNullable(application.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    private static CommandLine named(CommandLine commands, String[] arguments) {
        var named = commands;
        for (var word : arguments) named = named.getSubcommands().getOrDefault(word, named);
        return named;
    }

    /// A group such as `ledger` without the command that should follow, or nothing at all.
    public static int whichOne(Console console, ParseResult chosen) {
        print(chosen.commandSpec().commandLine(), console, console.err());
        return 2;
    }

    private static void print(CommandLine command, Console console, PrintStream to) {
        var locales = console.language().locales();
        for (Locale locale : locales) {
            if (!locale.equals(locales.getFirst())) to.println();
            command.setResourceBundle(console.texts().bundle(locale));
            command.usage(to);
        }
    }
}
