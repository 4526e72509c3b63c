@NullMarked
package shilu.plan.internal;

import org.jspecify.annotations.NullMarked;
