package shilu.cli.internal;

import static java.util.Locale.CHINESE;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import shilu.Shilu;
import shilu.common.Texts;

/// All commands of the product, as they are found.
class CommandTreeTest {
    private static final Texts TEXTS = new Texts();

    /// Making a command would start Spring for every `--help`: no @Mixin, @Spec or @ParentCommand in them.
    private static final IFactory MAKES_NO_COMMAND = new IFactory() {
        @Override
        public <T> T create(Class<T> type) throws Exception {
            assertThat(type.isAnnotationPresent(CommandLine.Command.class))
                    .describedAs("%s is made before it is called", type)
                    .isFalse();
            return CommandLine.defaultFactory().create(type);
        }
    };

    @Test
    void are_found_without_being_made() {
        assertThat(tree(CHINESE).getSubcommands()).containsKeys("serve", "warm-up");
    }

    @Test
    void return_an_exit_code() {
        assertThat(CommandTree.commands(Shilu.class)).allMatch(Callable.class::isAssignableFrom);
    }

    @Test
    void are_described_with_every_option_in_both_languages() {
        for (var locale : List.of(CHINESE, ENGLISH))
            all(tree(locale)).forEach(command -> {
                var spec = command.getCommandSpec();
                assertThat(spec.usageMessage().description())
                        .describedAs("%s.usage.description, %s", key(spec), locale)
                        .isNotEmpty();
                for (var argument : spec.args())
                    assertThat(argument.description())
                            .describedAs("%s, %s, %s", key(spec), argument.paramLabel(), locale)
                            .isNotEmpty();
            });
    }

    /// What they do is said of somebody. Reading asks for no account: whoever reads the data folder may. The demo makes
    /// its accounts itself, and a server's users sign in.
    @Test
    void those_that_write_insist_on_an_account() {
        var reading = Set.of(
                "shilu", "figure", "duty", "verify", "ledger", "check", "pack", "serve", "demo", "warm-up", "help");
        for (var command : all(tree(CHINESE)).toList()) {
            var as = command.getCommandSpec().findOption("--as");
            if (reading.contains(command.getCommandName()))
                assertThat(as).as(key(command.getCommandSpec())).isNull();
            else
                assertThat(as)
                        .as(key(command.getCommandSpec()))
                        .isNotNull()
                        .satisfies(option -> assertThat(option.required()).isTrue());
        }
    }

    private static CommandLine tree(Locale locale) {
        return CommandTree.of(Shilu.class, MAKES_NO_COMMAND, TEXTS.bundle(locale));
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandTreeTest::all));
    }

    private static String key(CommandSpec spec) {
        return spec.qualifiedName(".");
    }
}
