/** Voluntary organisations. */
@NullMarked
package no.bindeledd.organisation;

import org.jspecify.annotations.NullMarked;
