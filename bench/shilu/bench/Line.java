package shilu.bench;

import java.util.List;

/// Something that is measured, alone in a JVM of its own, so that no line warms or burdens another.
public interface Line {
    /// The word it is asked for by.
    String name();

    /// Measured with `--full` only, or when asked for by name.
    default boolean heavy() {
        return false;
    }

    /// What its JVM is given.
    default List<String> jvm() {
        return List.of("-Xmx2g");
    }

    List<Row> measure(Extent extent) throws Exception;
}
