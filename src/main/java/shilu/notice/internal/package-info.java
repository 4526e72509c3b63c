@NullMarked
package shilu.notice.internal;

import org.jspecify.annotations.NullMarked;
