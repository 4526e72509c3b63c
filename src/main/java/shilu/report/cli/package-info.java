@NullMarked
package shilu.report.cli;

import org.jspecify.annotations.NullMarked;
