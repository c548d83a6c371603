/** Where contact persons are kept. */
@NullMarked
package no.bindeledd.organisation.opener.data;

import org.jspecify.annotations.NullMarked;
