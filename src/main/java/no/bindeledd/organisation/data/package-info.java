/** Organisations in the database. */
@NullMarked
package no.bindeledd.organisation.data;

import org.jspecify.annotations.NullMarked;
