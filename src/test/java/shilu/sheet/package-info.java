@NullMarked
package shilu.sheet;

import org.jspecify.annotations.NullMarked;
