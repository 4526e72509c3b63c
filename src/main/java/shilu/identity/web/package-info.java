/// Set-up, sign-in, and the pages of the security and audit administrators.
@NullMarked
package shilu.identity.web;

import org.jspecify.annotations.NullMarked;
