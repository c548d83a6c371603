/** What the database knows of jobs. */
@NullMarked
package no.bindeledd.foundation.jobs.data;

import org.jspecify.annotations.NullMarked;
