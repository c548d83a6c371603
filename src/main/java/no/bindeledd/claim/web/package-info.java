/** Where somebody begins, and follows a claim, without a script. */
@NullMarked
package no.bindeledd.claim.web;

import org.jspecify.annotations.NullMarked;
