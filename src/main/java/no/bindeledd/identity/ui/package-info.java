/** Signing in and choosing a role. */
@NullMarked
package no.bindeledd.identity.ui;

import org.jspecify.annotations.NullMarked;
