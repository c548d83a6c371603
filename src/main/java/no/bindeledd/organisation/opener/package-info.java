/**
 * Contact persons (door openers): people who know a language or a theme and let others find them,
 * as far as they want to (docs/decisions/0020).
 */
@NamedInterface("opener")
@NullMarked
package no.bindeledd.organisation.opener;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
