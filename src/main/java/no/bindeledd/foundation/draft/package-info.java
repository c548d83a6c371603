/** What people have typed and not yet saved. */
@NullMarked
package no.bindeledd.foundation.draft;

import org.jspecify.annotations.NullMarked;
