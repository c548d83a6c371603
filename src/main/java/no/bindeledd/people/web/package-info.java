/** Newcomers' own pages about what is held and shared. */
@NullMarked
package no.bindeledd.people.web;

import org.jspecify.annotations.NullMarked;
