package no.bindeledd.foundation.access;

/** One half-sentence of an access table: this role may, this far. */
public record Permission(Role role, Scope scope) {

  /** Reads as {@code may(COORDINATOR, OWN_UNIT)} in a table. */
  public static Permission may(Role role, Scope scope) {
    return new Permission(role, scope);
  }
}
