package shilu.identity.internal;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shilu.cli.Console;
import shilu.cli.Greeting;
import shilu.cli.Server;
import shilu.identity.SetUp;

/// Tells the one at the terminal the set-up code of an empty installation.
@Component
@Order(0)
class SetUpGreeting implements Greeting {
    private final SetUp setUp;

    SetUpGreeting(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void greet(Console console, Server server) {
        if (setUp.finished()) return;
        console.say("identity.set-up.greeting", server.address().resolve("set-up"));
        console.line("  " + setUp.newCode());
    }
}
