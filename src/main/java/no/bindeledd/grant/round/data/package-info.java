/** Rounds and criteria in the database. */
@NullMarked
package no.bindeledd.grant.round.data;

import org.jspecify.annotations.NullMarked;
