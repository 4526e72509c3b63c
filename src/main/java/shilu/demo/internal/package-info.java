@NullMarked
package shilu.demo.internal;

import org.jspecify.annotations.NullMarked;
