package no.bindeledd.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import org.jspecify.annotations.Nullable;

/**
 * A published activity as anybody may know it. Where an address is shown only after sign-up, {@link
 * #where} is null: nobody who works with this record can give it away.
 *
 * @param organiser the name of the organisation or unit
 * @param where null when it is for those who have a place
 * @param area as near as everybody may know
 * @param endsOn null without end
 * @param series the rules by which people meet
 * @param times what the rules come to in a week
 * @param next start of the next session, or null when none is left
 * @param full no place is left
 * @param placement what makes it a placement, without the contact where the place is hidden; or
 *     null
 * @param shownIn the municipalities in which it is found beside its own
 * @param wordings in which languages it stands
 */
public record PublicActivity(
    long municipality,
    long id,
    String municipalityName,
    String municipalitySlug,
    Owner owner,
    String organiser,
    String title,
    String description,
    Set<String> languages,
    NorwegianLevel lowestLevel,
    Audience audience,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    Set<Interest> interests,
    @Nullable Where where,
    Area area,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    Series series,
    List<WeeklyTime> times,
    @Nullable Instant next,
    int capacity,
    boolean full,
    long priceKroner,
    boolean childCare,
    @Nullable Placement placement,
    Set<Long> shownIn,
    Instant changedAt,
    Wordings wordings) {

  PublicActivity withNext(@Nullable Instant start) {
    return new PublicActivity(
        municipality,
        id,
        municipalityName,
        municipalitySlug,
        owner,
        organiser,
        title,
        description,
        languages,
        lowestLevel,
        audience,
        ageFrom,
        ageTo,
        interests,
        where,
        area,
        startsOn,
        endsOn,
        series,
        times,
        start,
        capacity,
        full,
        priceKroner,
        childCare,
        placement,
        shownIn,
        changedAt,
        wordings);
  }

  /** The title for a reader of this language. */
  public Wording title(Language reader) {
    return wordings.of(WrittenField.TITLE, title, reader);
  }

  public Wording description(Language reader) {
    return wordings.of(WrittenField.DESCRIPTION, description, reader);
  }

  public ActivityKind kind() {
    return placement == null ? ActivityKind.MEETING : placement.kind();
  }

  /** What there is to do in a placement; empty for anything else. */
  public String tasks() {
    return placement == null ? "" : placement.tasks();
  }

  public Wording tasks(Language reader) {
    return wordings.of(WrittenField.TASKS, tasks(), reader);
  }

  /** How to get in; empty where the place is for those who have a place. */
  public Wording accessNotes(Language reader) {
    return wordings.of(WrittenField.ACCESS_NOTES, where == null ? "" : where.accessNotes(), reader);
  }

  /** The words of titles or descriptions in all languages, as it is written first. */
  public List<String> everyWording(WrittenField field, String original) {
    return Stream.concat(
            Stream.of(original),
            wordings.translations().stream().filter(t -> t.field() == field).map(Translated::text))
        .toList();
  }

  /** Where exactly people meet. */
  public record Where(String placeName, String address, String accessNotes) {}
}
