package no.bindeledd.organisation.register;

import java.util.Locale;

/** The register writes names in capitals; whether a name is the same is not a matter of those. */
final class RegisterNames {
  private RegisterNames() {}

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
