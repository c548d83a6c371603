/** Newcomers in coarse terms, and what they agree to share with whom. */
@NullMarked
package no.bindeledd.people;

import org.jspecify.annotations.NullMarked;
