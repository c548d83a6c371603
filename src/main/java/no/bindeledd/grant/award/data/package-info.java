/** Public facts about rounds and grants in the database. */
@NullMarked
package no.bindeledd.grant.award.data;

import org.jspecify.annotations.NullMarked;
