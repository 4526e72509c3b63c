@NullMarked
package shilu.commitment.internal;

import org.jspecify.annotations.NullMarked;
