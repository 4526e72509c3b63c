/// What `bin/bench` runs: each line of the table measures one thing beside its peer, or beside the bare engine under
/// it, in the same run. How to read it stands in docs/benchmarks.
@NullMarked
package shilu.bench;

import org.jspecify.annotations.NullMarked;
