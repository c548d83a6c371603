/** Where contact history is kept. */
@NullMarked
package no.bindeledd.organisation.contact.data;

import org.jspecify.annotations.NullMarked;
