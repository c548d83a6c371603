/** What everybody may know: open rounds, and who got how much for what. */
@NamedInterface("award")
@NullMarked
package no.bindeledd.grant.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
