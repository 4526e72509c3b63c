/// The product killed in the midst of its work, as a power cut would: real processes, started as the launcher starts
/// them, ended with SIGKILL.
@NullMarked
package shilu.kill;

import org.jspecify.annotations.NullMarked;
