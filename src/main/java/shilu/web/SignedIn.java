package shilu.web;

import java.util.Optional;

/// Tells the shell who is signed in. The module that signs people in provides the one bean of this kind.
@FunctionalInterface
public interface SignedIn {
    /// Who sent the request now being answered; nothing when nobody is signed in.
    Optional<Who> now();
}
