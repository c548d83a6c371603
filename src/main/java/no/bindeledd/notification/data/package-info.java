/** The outbox. */
@NullMarked
package no.bindeledd.notification.data;

import org.jspecify.annotations.NullMarked;
