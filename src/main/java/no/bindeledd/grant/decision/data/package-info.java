/** Recommendations, decisions and letters in the database. */
@NullMarked
package no.bindeledd.grant.decision.data;

import org.jspecify.annotations.NullMarked;
