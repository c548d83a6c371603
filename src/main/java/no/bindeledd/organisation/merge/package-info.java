/**
 * Organisations that stand here twice: likely ones are found by what they have in common, a person
 * decides, each module moves its own rows, and a merge can be undone for a month
 * (docs/decisions/0021).
 */
@NamedInterface("merge")
@NullMarked
package no.bindeledd.organisation.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
