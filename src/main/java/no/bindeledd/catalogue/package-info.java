/** The public site. */
@NullMarked
package no.bindeledd.catalogue;

import org.jspecify.annotations.NullMarked;
