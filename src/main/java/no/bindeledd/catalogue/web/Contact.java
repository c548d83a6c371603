package no.bindeledd.catalogue.web;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask.
 *
 * @param website absolute and safe to follow, or null
 */
record Contact(
    String name, @Nullable String email, @Nullable String phone, @Nullable String website) {

  /** Public for the template. */
  public boolean reachable() {
    return email != null || phone != null || website != null;
  }
}
