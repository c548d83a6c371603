/** Signing up and answering about a place, in the light zone. */
@NullMarked
package no.bindeledd.activity.web;

import org.jspecify.annotations.NullMarked;
