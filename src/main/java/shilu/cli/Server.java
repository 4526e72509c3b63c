package shilu.cli;

import java.net.URI;

/// The web server a command runs beside. Only there when the command [Needs] it: ask for an `ObjectProvider<Server>`
/// where it may be absent.
@FunctionalInterface
public interface Server {
    /// Where it listens, on loopback: `http://127.0.0.1:8085/`.
    URI address();
}
