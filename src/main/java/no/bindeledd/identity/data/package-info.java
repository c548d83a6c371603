/** Accounts, codes and memberships in the database. */
@NullMarked
package no.bindeledd.identity.data;

import org.jspecify.annotations.NullMarked;
