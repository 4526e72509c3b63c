/// What the search box finds of units, people and records.
@NullMarked
package shilu.search.web;

import org.jspecify.annotations.NullMarked;
