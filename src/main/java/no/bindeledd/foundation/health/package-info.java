/** What a supervisor asks: does the process live, and can it serve? */
@NullMarked
package no.bindeledd.foundation.health;

import org.jspecify.annotations.NullMarked;
