package no.bindeledd.foundation.access;

import java.util.Optional;

/** Where memberships come from; the identity module answers. Asked anew at every call. */
public interface MembershipSource {

  /** The membership, if it is the account's and has begun and not ended. */
  Optional<Membership> current(long account, long membership);
}
