@NullMarked
package shilu.inspection.internal;

import org.jspecify.annotations.NullMarked;
