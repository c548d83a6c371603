/** Every text that a person reads, in five languages. */
@NullMarked
package no.bindeledd.foundation.text;

import org.jspecify.annotations.NullMarked;
