@NullMarked
package shilu.programme.internal;

import org.jspecify.annotations.NullMarked;
