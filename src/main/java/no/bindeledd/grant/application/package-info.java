/** An organisation's application, its budget, and the rules it is checked against. */
@NamedInterface("application")
@NullMarked
package no.bindeledd.grant.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
