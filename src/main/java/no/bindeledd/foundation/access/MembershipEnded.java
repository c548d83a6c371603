package no.bindeledd.foundation.access;

/** The membership that the session works in no longer counts: the session is over. */
public class MembershipEnded extends NotFound {
  private static final long serialVersionUID = 1;
}
