package no.bindeledd.activity;

import java.util.List;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the wall about an activity. Templates reach public methods only.
 *
 * @param address where the public finds it
 * @param code the same as a picture: a data address
 * @param parts the same in each language in which it stands, the one it was written in first
 */
public record Poster(
    String organiser, String municipality, String address, String code, List<Part> parts) {

  /**
   * @param about what it is, in a few words; empty where that would not fit or name an address
   * @param when one line a rule
   * @param where as near as everybody may know
   * @param byMachine nobody has read the translation
   */
  public record Part(
      Language language,
      String title,
      String about,
      List<String> when,
      @Nullable String where,
      String area,
      long priceKroner,
      boolean byMachine) {}
}
