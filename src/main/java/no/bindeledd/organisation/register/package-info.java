/**
 * What the registers in Brønnøysund know of organisations: Enhetsregisteret's bulk file, read into
 * a table of our own (docs/decisions/0010).
 */
@NullMarked
package no.bindeledd.organisation.register;

import org.jspecify.annotations.NullMarked;
