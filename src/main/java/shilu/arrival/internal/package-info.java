@NullMarked
package shilu.arrival.internal;

import org.jspecify.annotations.NullMarked;
