@NullMarked
package shilu.duty.internal;

import org.jspecify.annotations.NullMarked;
