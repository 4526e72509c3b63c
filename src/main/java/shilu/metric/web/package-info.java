@NullMarked
package shilu.metric.web;

import org.jspecify.annotations.NullMarked;
