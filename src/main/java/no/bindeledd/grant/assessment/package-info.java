/** Blind scores of the committee, and the ranking made of them. */
@NamedInterface("assessment")
@NullMarked
package no.bindeledd.grant.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
