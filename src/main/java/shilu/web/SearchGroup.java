package shilu.web;

import java.util.Optional;
import shilu.common.Actor;

/// A group of what the one search box finds. A module contributes a bean for what it keeps.
public interface SearchGroup {
    /// Among the groups of the page, smaller first.
    int order();

    /// What this person may read of what is sought; nothing where nothing is found. Asked only for words.
    Optional<Part> found(Sought sought, Actor actor);
}
