/** The registry of personal data: what is held, why, for how long; and the job that ends it. */
@NullMarked
package no.bindeledd.foundation.retention;

import org.jspecify.annotations.NullMarked;
