package no.bindeledd.people;

import java.util.List;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/** What the portal holds about a person, for that person. */
public record OwnData(
    String name,
    Language language,
    @Nullable String email,
    @Nullable String phone,
    List<Holding> holdings) {

  /**
   * What one unit holds.
   *
   * @param consents all that were ever asked, the newest first
   * @param views who opened the record, the newest first
   */
  public record Holding(
      Participant participant,
      String municipalityName,
      String unitName,
      String areaName,
      List<Consent> consents,
      List<ParticipantView> views) {}

  /** Shows in no log. */
  @Override
  public String toString() {
    return "OwnData";
  }
}
