package shilu.cli.internal;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import shilu.cli.Under;
import shilu.common.Period;

/// All commands: the frame's own and those in the `cli` packages of the modules, found by their annotation.
/// No command is made here; picocli asks the factory for the one that is called.
public final class CommandTree {
    private static final List<Class<?>> OWN = List.of(ServeCommand.class, WarmUpCommand.class);

    private CommandTree() {}

    public static CommandLine of(Class<?> application, IFactory factory, ResourceBundle texts) {
        var root = CommandSpec.create().name("shilu");
        everywhere().forEach(root::addOption);
        var line = new CommandLine(root, factory);
        for (var command : commands(application)) add(line, command, factory);
        line.setResourceBundle(texts);
        line.registerConverter(Period.class, Period::parse);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setInterpolateVariables(false); // or help would make each command to look up its default values
        return line;
    }

    private static List<OptionSpec> everywhere() {
        return List.of(
                inherited("--help", "-h").usageHelp(true).build(),
                inherited("--version", "-V").versionHelp(true).build(),
                inherited("--lang").type(Spoken.class).paramLabel("zh|en").build());
    }

    /// What `--lang` takes.
    enum Spoken {
        ZH,
        EN
    }

    private static OptionSpec.Builder inherited(String name, String... shorter) {
        return OptionSpec.builder(name, shorter).scopeType(ScopeType.INHERIT);
    }

    static List<Class<?>> commands(Class<?> application) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setResourcePattern("*/cli/*.class");
        scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        var found = scanner.findCandidateComponents(application.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(String.valueOf(name), application.getClassLoader()));
        return Stream.concat(OWN.stream(), found).toList();
    }

    private static void add(CommandLine root, Class<?> command, IFactory factory) {
        var line = new CommandLine(command, factory);
        var under = command.getAnnotation(Under.class);
        var parent = under == null ? root : group(root, under.value());
        parent.addSubcommand(line);
    }

    private static CommandLine group(CommandLine root, String word) {
        var known = root.getSubcommands().get(word);
        if (known != null) return known;
        var group = new CommandLine(CommandSpec.create().name(word));
        root.addSubcommand(group);
        return group;
    }
}
