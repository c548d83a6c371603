/** Signing in and choosing a role. */
@NamedInterface("ui")
@NullMarked
package no.bindeledd.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
