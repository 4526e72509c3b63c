package shilu.cli.internal;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import shilu.cli.Console;
import shilu.common.Problem;
import shilu.common.Refused;

/// What is wrong with the command line, in the user's language: picocli speaks English only.
public final class UsageErrors {
    private final Console console;
    private final Endings endings;

    public UsageErrors(Console console, Endings endings) {
        this.console = console;
        this.endings = endings;
    }

    public int tell(ParameterException unusable) {
        var refused = Causes.find(unusable, Refused.class);
        int exitCode = endings.tell(refused.orElseGet(() -> new Refused(List.of(problem(unusable)))));
        console.note("cli.usage.see", unusable.getCommandLine().getCommandSpec().qualifiedName());
        return exitCode;
    }

    private static Problem problem(ParameterException unusable) {
        return switch (unusable) {
            case MissingParameterException missing ->
                Problem.of(
                        "cli.usage.missing",
                        missing.getMissing().stream().map(UsageErrors::name).toList());
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case OverwrittenOptionException twice -> Problem.of("cli.usage.twice", name(twice.getOverwritten()));
            case ParameterException other
            when other.getArgSpec() != null && other.getValue() != null ->
                Problem.of("cli.usage.value", name(other.getArgSpec()), other.getValue());
            default -> Problem.of("cli.usage.other", String.valueOf(unusable.getMessage()));
        };
    }

    private static Problem unmatched(UnmatchedArgumentException unmatched) {
        var suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty()
                ? Problem.of("cli.usage.unknown", unmatched.getUnmatched())
                : Problem.of("cli.usage.unknown.nearest", unmatched.getUnmatched(), suggestions);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                        + Optional.of(option.paramLabel())
                                .filter(label -> option.arity().max() > 0)
                                .map(label -> " " + label)
                                .orElse("")
                : argument.paramLabel();
    }
}
