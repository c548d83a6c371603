/** The caseworker's views. */
@NullMarked
package no.bindeledd.people.ui;

import org.jspecify.annotations.NullMarked;
