/** Participants and consents in the database. */
@NullMarked
package no.bindeledd.people.data;

import org.jspecify.annotations.NullMarked;
