/** The officer's findings in the database. */
@NullMarked
package no.bindeledd.grant.screening.data;

import org.jspecify.annotations.NullMarked;
