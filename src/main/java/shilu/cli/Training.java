package shilu.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// The means of a [WarmUp]: a running server and commands, on a folder of their own.
public interface Training {
    /// Where the server listens.
    URI address();

    /// An empty folder for files.
    Path folder();

    /// Fetches a page as a browser would and returns its status; cookies are kept from page to page.
    int get(String path) throws IOException, InterruptedException;

    /// Runs a command in this process, in surroundings of its own, and returns its exit code. It prints nothing.
    int command(String... arguments);
}
