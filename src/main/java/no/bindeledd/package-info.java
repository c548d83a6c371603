/** Bindeledd: activities, matching and grants. See docs/decisions and the README. */
@NullMarked
package no.bindeledd;

import org.jspecify.annotations.NullMarked;
