/** The clock, and how moments look to people in Norway. */
@NullMarked
package no.bindeledd.foundation.time;

import org.jspecify.annotations.NullMarked;
