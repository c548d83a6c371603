/** Claims in the database. */
@NullMarked
package no.bindeledd.claim.data;

import org.jspecify.annotations.NullMarked;
