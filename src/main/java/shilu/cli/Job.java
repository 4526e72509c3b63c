package shilu.cli;

/// Work the server does beside its requests, again and again, at the pace that stands in `jobs.properties` under the
/// job's name. Modules contribute theirs as beans. One run may be cut at any moment, and two servers may run the same
/// job at once: what must not happen twice, the face it calls sees to.
public interface Job {
    /// The module and what is done: `metric.fold`.
    String name();

    void run();
}
