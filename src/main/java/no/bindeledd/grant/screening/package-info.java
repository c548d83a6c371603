/** The officer's check of the conditions. */
@NamedInterface("screening")
@NullMarked
package no.bindeledd.grant.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
