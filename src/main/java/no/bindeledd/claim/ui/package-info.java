/** Where claims are looked at and decided. */
@NullMarked
package no.bindeledd.claim.ui;

import org.jspecify.annotations.NullMarked;
