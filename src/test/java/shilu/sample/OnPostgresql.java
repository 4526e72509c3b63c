package shilu.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Only when the tests run on PostgreSQL: what it proves has no meaning on SQLite.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = Databases.ENGINE, matches = Databases.POSTGRESQL)
public @interface OnPostgresql {}
