package shilu.web;

import shilu.common.Actor;

/// Who is signed in, as the top bar shows it.
public record Who(Actor actor, String unit) {
    public String name() {
        return actor.name();
    }
}
