package shilu.cli;

/// Something a server that has started tells the one at the terminal, such as the one-time set-up code.
/// Modules contribute them as beans; they speak in their `@Order`, after the address.
@FunctionalInterface
public interface Greeting {
    void greet(Console console, Server server);
}
