/** Who is who for those who work together: whom to contact, in one step, for every role. */
@NullMarked
package no.bindeledd.directory;

import org.jspecify.annotations.NullMarked;
