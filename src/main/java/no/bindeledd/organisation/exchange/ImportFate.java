package no.bindeledd.organisation.exchange;

/** What a row would come to. */
public enum ImportFate {
  /** Not yet looked at. */
  NONE,
  /** An organisation that the portal does not know. */
  NEW,
  /** The portal knows it from another municipality; it works here from now on. */
  HERE,
  /** It is here, and something of it changes. */
  CHANGED,
  /** It may be one that is here already: somebody has to choose. */
  ALIKE,
  /** It is here just so. */
  SAME,
  REFUSED
}
