package shilu.cli.internal;

import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import picocli.CommandLine.Command;
import shilu.cli.Console;
import shilu.cli.Greeting;
import shilu.cli.Needs;
import shilu.cli.Server;

/// `shilu serve`: says where the server listens and lets the modules greet; the frame keeps it running.
@Command(name = "serve")
@Needs(Needs.Around.SERVER)
final class ServeCommand implements Callable<Integer> {
    private final Console console;
    private final Server server;
    private final ObjectProvider<Greeting> greetings;

    ServeCommand(Console console, Server server, ObjectProvider<Greeting> greetings) {
        this.console = console;
        this.server = server;
        this.greetings = greetings;
    }

    @Override
    public Integer call() {
        console.say("cli.serve.at", server.address());
        greetings.orderedStream().forEach(greeting -> greeting.greet(console, server));
        console.say("cli.serve.stop");
        return 0;
    }
}
