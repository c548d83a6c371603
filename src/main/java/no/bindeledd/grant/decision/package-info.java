/** Recommendation, decision, and the letter that tells of it. */
@NamedInterface("decision")
@NullMarked
package no.bindeledd.grant.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
