/** States, the transitions between them, and guards that answer with reasons. */
@NullMarked
package no.bindeledd.foundation.lifecycle;

import org.jspecify.annotations.NullMarked;
