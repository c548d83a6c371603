/** Activities in the database. */
@NullMarked
package no.bindeledd.activity.data;

import org.jspecify.annotations.NullMarked;
