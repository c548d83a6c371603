/** What waits for a person: each module says it, the home page shows it. */
@NullMarked
package no.bindeledd.foundation.home;

import org.jspecify.annotations.NullMarked;
