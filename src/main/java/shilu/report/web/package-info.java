@NullMarked
package shilu.report.web;

import org.jspecify.annotations.NullMarked;
