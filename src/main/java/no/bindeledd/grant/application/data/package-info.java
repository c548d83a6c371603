/** Applications in the database. */
@NullMarked
package no.bindeledd.grant.application.data;

import org.jspecify.annotations.NullMarked;
