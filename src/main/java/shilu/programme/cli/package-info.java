@NullMarked
package shilu.programme.cli;

import org.jspecify.annotations.NullMarked;
