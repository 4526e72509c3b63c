@NullMarked
package shilu.task.internal;

import org.jspecify.annotations.NullMarked;
