/**
 * Organisations and how to reach them, out to a file and in from one: tables for spreadsheets and
 * cards for address books (docs/decisions/0022).
 */
@NamedInterface("exchange")
@NullMarked
package no.bindeledd.organisation.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
