/**
 * What the registers in Brønnøysund know of organisations: the bulk file, the change feed and the
 * walk of Frivillighetsregisteret, kept in tables of our own, and one unit asked for live
 * (docs/decisions/0011).
 */
@NamedInterface("register")
@NullMarked
package no.bindeledd.organisation.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
