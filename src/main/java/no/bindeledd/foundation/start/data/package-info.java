/** The one row that says what this database is for. */
@NullMarked
package no.bindeledd.foundation.start.data;

import org.jspecify.annotations.NullMarked;
