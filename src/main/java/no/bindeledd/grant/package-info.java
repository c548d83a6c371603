/** Grants: from an announced round to a letter; one sub-package for each step of the work. */
@NullMarked
package no.bindeledd.grant;

import org.jspecify.annotations.NullMarked;
