/** Suggestions in the database. */
@NullMarked
package no.bindeledd.matching.data;

import org.jspecify.annotations.NullMarked;
