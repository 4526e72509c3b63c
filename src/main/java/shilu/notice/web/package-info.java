@NullMarked
package shilu.notice.web;

import org.jspecify.annotations.NullMarked;
