package shilu.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The word before a command's own: `@Under("ledger")` on `check` makes `shilu ledger check`.
/// The word itself is described under `shilu.ledger.usage.description`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Under {
    String value();
}
