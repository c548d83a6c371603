/**
 * How the program starts: what is derived, what is checked first, what stops it and what it says.
 */
@NullMarked
package no.bindeledd.foundation.start;

import org.jspecify.annotations.NullMarked;
