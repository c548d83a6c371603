/**
 * How an organisation stops working in a municipality: what it has going there ends with it, and
 * whoever is concerned is told.
 */
@NamedInterface("leaving")
@NullMarked
package no.bindeledd.organisation.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
