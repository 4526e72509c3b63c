package shilu;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import shilu.cli.Program;

/// One jar: the web server (`serve`, `demo`), or one command that ends. Beans bear the full names of their classes, so
/// that two modules may each have a `Reading` of their own.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Shilu {
    public static void main(String[] args) {
        System.exit(Program.of(Shilu.class).run(args));
    }
}
