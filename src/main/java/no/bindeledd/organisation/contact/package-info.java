/**
 * Who in a municipality spoke with whom in an organisation, and what comes next
 * (docs/decisions/0020).
 */
@NamedInterface("contact")
@NullMarked
package no.bindeledd.organisation.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
