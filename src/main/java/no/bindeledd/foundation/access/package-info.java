/** Who acts, in which role, and where: the rules that every service method declares. */
@NullMarked
package no.bindeledd.foundation.access;

import org.jspecify.annotations.NullMarked;
