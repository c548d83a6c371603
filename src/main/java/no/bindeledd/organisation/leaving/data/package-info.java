/** Where it stands which organisations work where. */
@NullMarked
package no.bindeledd.organisation.leaving.data;

import org.jspecify.annotations.NullMarked;
