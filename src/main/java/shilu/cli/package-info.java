/// The frame every command stands in: finds the commands of all modules, gives each the surroundings it asks for,
/// and turns its end into text and an exit code. It knows no module by name; their commands come to it.
///
/// A command is a class in a module's `cli` package with picocli's `@Command` that implements `Callable<Integer>`.
/// Spring makes it when it is called, through its constructor; `@Needs` says what must be around it. It needs no
/// `@Component`, and it declares no `@Mixin`, `@Spec` or `@ParentCommand`: those would make every command at every
/// start. Its help stands in `messages/` under `shilu.NAME.usage.description`, `shilu.NAME.OPTION` (an option without its
/// dashes: `shilu.figure.as-of`) and `shilu.NAME.LABEL[0]` (a parameter by its label and index); `json`, `as`,
/// `unit`, `period`, `as-of` and `own` are said once for all. What is about a unit and a period extends `OfUnit`.
@ApplicationModule(
        displayName = "命令",
        allowedDependencies = {"common"})
@NullMarked
package shilu.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
