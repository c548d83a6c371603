/** Municipalities in the database. */
@NullMarked
package no.bindeledd.municipality.data;

import org.jspecify.annotations.NullMarked;
