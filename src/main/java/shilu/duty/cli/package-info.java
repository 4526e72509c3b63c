@NullMarked
package shilu.duty.cli;

import org.jspecify.annotations.NullMarked;
