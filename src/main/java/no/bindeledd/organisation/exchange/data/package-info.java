/** Lists of organisations on their way in, in the database. */
@NullMarked
package no.bindeledd.organisation.exchange.data;

import org.jspecify.annotations.NullMarked;
