/** How the program reaches its database: transactions, identities, time stamps, history. */
@NullMarked
package no.bindeledd.foundation.data;

import org.jspecify.annotations.NullMarked;
