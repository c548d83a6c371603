/** Municipalities and districts, their parts and their units. */
@NullMarked
package no.bindeledd.municipality;

import org.jspecify.annotations.NullMarked;
