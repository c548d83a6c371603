/** Signing in to newcomers' own pages. */
@NullMarked
package no.bindeledd.identity.web;

import org.jspecify.annotations.NullMarked;
