/// How numbers are recognised in running Chinese text: widths, numerals, rules and word lists.
@NullMarked
package shilu.document.numbers;

import org.jspecify.annotations.NullMarked;
