@NullMarked
package shilu.demo.cli;

import org.jspecify.annotations.NullMarked;
