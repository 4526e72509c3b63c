package shilu.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the page that holds the form of this method: a refusal shows it again, with what was typed and what is wrong
/// (422). Without it, the page at the path the form was sent to. Path variables stand in braces as in the mapping.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRefusal {
    String shows();
}
