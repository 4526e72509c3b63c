package shilu;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import shilu.cli.Program;

/// One jar: the web server (`serve`, `demo`), or one command that ends.
@SpringBootApplication
public class Shilu {
    public static void main(String[] args) {
        System.exit(Program.of(Shilu.class).run(args));
    }
}
