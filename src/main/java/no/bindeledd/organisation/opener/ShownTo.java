package no.bindeledd.organisation.opener;

/** Who may see a contact person: their own choice, each further than the one before. */
public enum ShownTo {
  /** Nobody yet. */
  NOBODY,
  /** The coordinators of the municipality. */
  COORDINATORS,
  /** Whoever is signed in. */
  SIGNED_IN,
  /** Everybody, also without signing in. */
  PUBLIC
}
