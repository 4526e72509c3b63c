@NullMarked
package shilu.metric.cli;

import org.jspecify.annotations.NullMarked;
