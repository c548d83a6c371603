/** Conflicts of interest: who may not see which application. */
@NamedInterface("conflict")
@NullMarked
package no.bindeledd.grant.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
