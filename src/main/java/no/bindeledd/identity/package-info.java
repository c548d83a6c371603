/** Accounts, sign-in without passwords, memberships and roles. */
@NullMarked
package no.bindeledd.identity;

import org.jspecify.annotations.NullMarked;
