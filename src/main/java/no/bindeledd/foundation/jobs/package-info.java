/** Work that is done after a transaction, at least once: written with it, run by db-scheduler. */
@NullMarked
package no.bindeledd.foundation.jobs;

import org.jspecify.annotations.NullMarked;
