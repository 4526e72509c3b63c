package shilu.cli.internal;

import java.util.Optional;
import java.util.stream.Stream;

/// Looks through the wrappings of picocli and Spring for what was really thrown.
final class Causes {
    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
