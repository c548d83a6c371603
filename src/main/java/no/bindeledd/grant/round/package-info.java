/** A round of a grant scheme: its terms, criteria and dates. */
@NamedInterface("round")
@NullMarked
package no.bindeledd.grant.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
