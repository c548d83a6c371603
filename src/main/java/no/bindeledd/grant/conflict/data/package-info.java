/** Declarations of conflict in the database. */
@NullMarked
package no.bindeledd.grant.conflict.data;

import org.jspecify.annotations.NullMarked;
