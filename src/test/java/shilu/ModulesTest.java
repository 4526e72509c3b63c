package shilu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The borders between modules, and the map of them in the docs.
class ModulesTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Shilu.class);
    private static final Path SOURCES = Path.of("src/main/java/shilu");
    private static final Map<String, Set<String>> USES =
            MODULES.stream().collect(Collectors.toMap(ModulesTest::name, ModulesTest::used));

    @Test
    void no_module_uses_what_it_did_not_declare_or_what_another_keeps_inside() {
        MODULES.verify();
    }

    /// Undeclared means unchecked: a module that names nothing may use everything.
    @Test
    void every_module_declares_what_it_may_use() {
        assertThat(modules()).isNotEmpty();
        modules()
                .forEach(module -> assertThat(declared(module))
                        .describedAs("allowedDependencies of %s", name(module))
                        .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN));
    }

    @Test
    void pages_and_commands_talk_to_faces_only() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("shilu");
        noClasses()
                .that()
                .resideInAnyPackage("shilu.*.web..", "shilu.*.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("shilu.*.internal..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void the_map_in_the_docs_is_the_real_one() throws IOException {
        var map = new StringBuilder("""
                # The modules

                Written by `ModulesTest`, which fails when this page differs from the code. A module may use what it declares in
                its `package-info.java`, and of that only the public face; what it uses today stands beside it.

                | module | 名称 | what it owns | may use | uses |
                | --- | --- | --- | --- | --- |
                """);
        for (var module : modules()) map.append(row(module)).append('\n');
        Derived.isUpToDate(Path.of("docs/modules.md"), map.toString());
    }

    /// From the bottom up: a module stands below all that may use it.
    private static List<ApplicationModule> modules() {
        return MODULES.stream()
                .sorted(Comparator.<ApplicationModule>comparingInt(
                                module -> below(name(module)).size())
                        .thenComparing(ModulesTest::name))
                .toList();
    }

    private static Set<String> below(String module) {
        var below = new TreeSet<String>();
        var next = new ArrayDeque<>(USES.get(module));
        while (!next.isEmpty()) {
            var used = next.pop();
            if (below.add(used)) next.addAll(USES.get(used));
        }
        return below;
    }

    private static Set<String> used(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModulesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static List<String> declared(ApplicationModule module) {
        var annotation = module.getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .orElseThrow(() -> new AssertionError(
                        "no @ApplicationModule on " + name(module) + ", or a package-info.java in src/test hides it"));
        return Arrays.asList(annotation.allowedDependencies());
    }

    private static String row(ApplicationModule module) throws IOException {
        var name = name(module);
        return Stream.of(
                        "`" + name + "`",
                        module.getDisplayName(),
                        firstSentence(name),
                        String.join(", ", declared(module)),
                        String.join(", ", USES.get(name)))
                .collect(joining(" | ", "| ", " |"));
    }

    private static String firstSentence(String module) throws IOException {
        var words = Files.readAllLines(SOURCES.resolve(module).resolve("package-info.java")).stream()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(joining(" "));
        return words.split("(?<=[.。])(?=\\s|$)", 2)[0].replace("|", "\\|");
    }
}
