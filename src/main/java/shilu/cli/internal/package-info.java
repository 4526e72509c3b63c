@NullMarked
package shilu.cli.internal;

import org.jspecify.annotations.NullMarked;
