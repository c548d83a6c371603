/** Deletes what the foundation itself holds too long. */
@NullMarked
package no.bindeledd.foundation.retention.data;

import org.jspecify.annotations.NullMarked;
