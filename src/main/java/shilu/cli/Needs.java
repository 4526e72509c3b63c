package shilu.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.List;

/// What must be around a command before it is made. Without it a command needs data that is already there.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {
    Around value();

    /// An option, such as `--no-serve`, with which [Around#SERVER] comes down to [Around#FOLDER].
    String unless() default "";

    /// What looks at the data folder before anything in it is opened.
    Class<? extends Before> before() default Nothing.class;

    /// Looks at the data folder, which is there, before anything in it is opened; may refuse.
    interface Before {
        /// @param elsewhere whether the database stands on a server, not in the folder
        void prepare(Path home, List<String> arguments, boolean elsewhere);
    }

    final class Nothing implements Before {
        @Override
        public void prepare(Path home, List<String> arguments, boolean elsewhere) {}
    }

    enum Around {
        /// No data folder: the command works on what it is given.
        NOTHING,
        /// A data folder that is there; without one the command is refused.
        DATA,
        /// A data folder, made when there is none.
        FOLDER,
        /// A data folder and the running web server. When the command ends with 0, the server goes on until stopped.
        SERVER
    }
}
