/** Tables that the program brings with it. */
@NullMarked
package no.bindeledd.foundation.reference;

import org.jspecify.annotations.NullMarked;
