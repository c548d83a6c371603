/** Which activities fit a person and why: records in, records out. */
@NullMarked
package no.bindeledd.matching.engine;

import org.jspecify.annotations.NullMarked;
