package no.bindeledd.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What its owner writes about an activity. A draft may lack anything; {@link ActivityRules} says
 * what is missing before it is published.
 *
 * @param languages codes of {@link SpokenLanguages}
 * @param ageFrom in years, or null for no lower limit
 * @param address as one would tell a taxi driver
 * @param accessNotes how to get in: steps, lift, which door
 * @param addressAfterSignUp whether only those with a place see place, address and access notes;
 *     others see the area
 * @param area id of an area of the municipality
 * @param series when people meet
 * @param priceKroner for one person and session; 0 is free
 * @param placement what makes it a placement, which has no series; null for what people meet for
 */
public record ActivityContent(
    String title,
    String description,
    Set<String> languages,
    NorwegianLevel lowestLevel,
    Audience audience,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    Set<Interest> interests,
    String placeName,
    String address,
    @Nullable Long area,
    String accessNotes,
    boolean addressAfterSignUp,
    Series series,
    @Nullable Integer capacity,
    long priceKroner,
    boolean childCare,
    @Nullable Placement placement) {

  /** How something new begins. */
  public static final ActivityContent EMPTY =
      new ActivityContent(
          "",
          "",
          Set.of(Language.NB.code()),
          NorwegianLevel.NONE,
          Audience.EVERYONE,
          null,
          null,
          Set.of(),
          "",
          "",
          null,
          "",
          false,
          Series.NONE,
          null,
          0,
          false,
          null);

  public ActivityContent {
    languages = Set.copyOf(languages);
    interests = Set.copyOf(interests);
  }

  /** Of something that people meet for. */
  public ActivityContent(
      String title,
      String description,
      Set<String> languages,
      NorwegianLevel lowestLevel,
      Audience audience,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      Set<Interest> interests,
      String placeName,
      String address,
      @Nullable Long area,
      String accessNotes,
      boolean addressAfterSignUp,
      Series series,
      @Nullable Integer capacity,
      long priceKroner,
      boolean childCare) {
    this(
        title,
        description,
        languages,
        lowestLevel,
        audience,
        ageFrom,
        ageTo,
        interests,
        placeName,
        address,
        area,
        accessNotes,
        addressAfterSignUp,
        series,
        capacity,
        priceKroner,
        childCare,
        null);
  }

  /**
   * Of something that comes back each week at the same times.
   *
   * @param startsOn first possible day; null while there are no times
   * @param endsOn last possible day, or null for something without end
   */
  public ActivityContent(
      String title,
      String description,
      Set<String> languages,
      NorwegianLevel lowestLevel,
      Audience audience,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      Set<Interest> interests,
      String placeName,
      String address,
      @Nullable Long area,
      String accessNotes,
      boolean addressAfterSignUp,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      List<WeeklyTime> times,
      @Nullable Integer capacity,
      long priceKroner,
      boolean childCare) {
    this(
        title,
        description,
        languages,
        lowestLevel,
        audience,
        ageFrom,
        ageTo,
        interests,
        placeName,
        address,
        area,
        accessNotes,
        addressAfterSignUp,
        startsOn == null ? Series.NONE : Series.weekly(startsOn, endsOn, times),
        capacity,
        priceKroner,
        childCare,
        null);
  }

  /** The same at other times. */
  public ActivityContent with(Series other) {
    return when(other, placement);
  }

  /** The same as a placement, or as no placement any more. */
  public ActivityContent with(@Nullable Placement other) {
    return when(other == null ? series : Series.NONE, other);
  }

  private ActivityContent when(Series rules, @Nullable Placement period) {
    return new ActivityContent(
        title,
        description,
        languages,
        lowestLevel,
        audience,
        ageFrom,
        ageTo,
        interests,
        placeName,
        address,
        area,
        accessNotes,
        addressAfterSignUp,
        rules,
        capacity,
        priceKroner,
        childCare,
        period);
  }

  public ActivityKind kind() {
    return placement == null ? ActivityKind.MEETING : placement.kind();
  }

  /** The first possible day, or null while nobody has said when. */
  public @Nullable LocalDate startsOn() {
    return placement == null ? series.startsOn() : placement.from();
  }

  /** The last possible day, or null while nobody has said when or without end. */
  public @Nullable LocalDate endsOn() {
    return placement == null ? series.endsOn() : placement.until();
  }

  /**
   * Whether people are to come to the same place in both, and of a placement in the same period.
   */
  boolean isWhere(ActivityContent other) {
    return placeName.equals(other.placeName)
        && address.equals(other.address)
        && Objects.equals(area, other.area)
        && Objects.equals(period(), other.period());
  }

  private @Nullable Placement period() {
    return placement == null
        ? null
        : new Placement(
            placement.kind(),
            placement.hoursAWeek(),
            "",
            placement.contactName(),
            placement.contactPhone(),
            placement.from(),
            placement.until());
  }
}
