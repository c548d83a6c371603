/** Messages to people: written with the change they tell of, carried out by a job. */
@NullMarked
package no.bindeledd.notification;

import org.jspecify.annotations.NullMarked;
