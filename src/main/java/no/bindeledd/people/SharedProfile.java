package no.bindeledd.people;

import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import org.jspecify.annotations.Nullable;

/**
 * A participant as a unit sees them under a consent: what is not shared is null or empty, and
 * {@link #shares} tells the one from the other.
 */
public record SharedProfile(
    long municipality,
    long participant,
    Consent consent,
    @Nullable String firstName,
    @Nullable Long area,
    @Nullable AgeBand ageBand,
    @Nullable Gender gender,
    Set<String> languages,
    Map<Skill, NorwegianLevel> norwegian,
    Set<Interest> interests,
    Set<FreeTime> freeTimes,
    @Nullable Integer reachKm) {

  public boolean shares(DataKind kind) {
    return consent.kinds().contains(kind);
  }

  /** Leaves of a participant what the consent names. */
  static SharedProfile of(Participant participant, Consent consent) {
    Profile p = participant.profile();
    Set<DataKind> kinds = consent.kinds();
    return new SharedProfile(
        participant.municipality(),
        participant.id(),
        consent,
        kinds.contains(DataKind.FIRST_NAME) ? p.firstName() : null,
        kinds.contains(DataKind.AREA) ? p.area() : null,
        kinds.contains(DataKind.AGE_BAND) ? p.ageBand() : null,
        kinds.contains(DataKind.GENDER) ? p.gender() : null,
        kinds.contains(DataKind.LANGUAGES) ? p.languages() : Set.of(),
        kinds.contains(DataKind.NORWEGIAN) ? p.norwegian() : Map.of(),
        kinds.contains(DataKind.INTERESTS) ? p.interests() : Set.of(),
        kinds.contains(DataKind.FREE_TIME) ? p.freeTimes() : Set.of(),
        kinds.contains(DataKind.REACH) ? p.reachKm() : null);
  }
}
