/** What makes two organisations alike: records in, records out. */
@NullMarked
package no.bindeledd.organisation.merge.engine;

import org.jspecify.annotations.NullMarked;
