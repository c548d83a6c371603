/** For those who look after a municipality, an organisation or the machine: people and places. */
@NullMarked
package no.bindeledd.administration;

import org.jspecify.annotations.NullMarked;
