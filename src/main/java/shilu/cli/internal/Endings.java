package shilu.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import shilu.cli.Console;
import shilu.common.DatabaseAway;
import shilu.common.Incident;
import shilu.common.Problem;
import shilu.common.Refused;

/// What a command that did not end well says, and its exit code: 2 for a refusal with every reason, 1 for a fault
/// with nothing but its number. The trace of a fault goes to a file, never to the terminal.
public final class Endings {
    /// Seen by nobody: the signal decides with which code the process ends.
    private static final int STOPPED = 0;

    private final Console console;
    private final Path home;
    private final boolean json;

    public Endings(Console console, Path home, boolean json) {
        this.console = console;
        this.home = home;
        this.json = json;
    }

    public int tell(Throwable thrown) {
        return Causes.find(thrown, Refused.class)
                .map(Refused::problems)
                .or(() -> Causes.find(thrown, PortInUseException.class)
                        .map(taken -> List.of(Problem.of("cli.port.taken", taken.getPort()))))
                .or(() -> DatabaseAway.causes(thrown)
                        ? Optional.of(List.of(Problem.of("cli.database.away")))
                        : Optional.empty())
                .map(this::refused)
                .orElseGet(() -> stopping() ? STOPPED : fault(thrown));
    }

    /// Whether somebody stopped the program: what fails because the ground is taken from under it is no fault.
    /// Asked of the runtime itself, which takes no hook once it goes.
    private static boolean stopping() {
        try {
            var hook = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException going) {
            return true;
        }
    }

    private int refused(List<Problem> problems) {
        console.tell(problems);
        if (json) console.tellAsJson(problems);
        return 2;
    }

    private int fault(Throwable thrown) {
        var incident = Incident.at(Clock.systemUTC().instant());
        try {
            console.note("cli.fault", incident, write(incident, thrown));
        } catch (IOException unwritable) {
            console.note("cli.fault.unwritten", incident, thrown.getClass().getName(), unwritable);
        }
        return 1;
    }

    /// In the data folder; where there is none or it may only be read, in the system's folder for temporary files.
    private Path write(Incident incident, Throwable thrown) throws IOException {
        var name = "incident-" + incident + ".txt";
        Path file;
        if (Files.isWritable(home)) {
            file = OwnersFolder.within(home, "logs").resolve(name);
        } else {
            file = OwnersFolder.temporary("shilu-").resolve(name);
        }
        try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
            thrown.printStackTrace(writer);
        }
        return file;
    }
}
