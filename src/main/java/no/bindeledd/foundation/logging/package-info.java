/** What may stand in the log: what happened and where in the code, never about whom. */
@NullMarked
package no.bindeledd.foundation.logging;

import org.jspecify.annotations.NullMarked;
