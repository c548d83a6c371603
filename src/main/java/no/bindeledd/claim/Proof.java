package no.bindeledd.claim;

import java.util.List;

/**
 * How it was found out that somebody may act for an organisation. That a name stands among the
 * register's roles is no proof: anybody can read it there.
 */
public enum Proof {
  /** A code that went to the organisation's own address. */
  ADDRESS,
  MET,
  CALLED_REGISTER_NUMBER,
  KNOWN_TO_CENTRE,
  SAW_MINUTES,
  /** Somebody who looks after the organisation, or the one that it is a branch of. */
  FROM_WITHIN;

  public String textKey() {
    return "claim.proof." + name();
  }

  /** What whoever knows the place, and is not in the organisation, may say. */
  public static List<Proof> ofMunicipality() {
    return List.of(MET, CALLED_REGISTER_NUMBER, KNOWN_TO_CENTRE, SAW_MINUTES);
  }
}
