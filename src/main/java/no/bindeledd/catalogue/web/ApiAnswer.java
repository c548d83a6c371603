package no.bindeledd.catalogue.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.Placement;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.activity.Wording;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;

/**
 * What the API says, as {@code api/openapi.json} describes it. Each record holds what a page shows
 * anybody; there is no field for a person.
 */
final class ApiAnswer {
  private ApiAnswer() {}

  /**
   * A piece of a list.
   *
   * @param next address of the next piece; null with the last one
   */
  record Piece<T>(List<T> items, @Nullable String next) {}

  /** A choice from a list, and what it is called in the language that was asked for. */
  record Choice(String code, String name) {}

  record Municipality(String slug, String name, int activities, String url) {}

  record Town(String slug, String name) {}

  /**
   * Where people meet.
   *
   * @param accessNotes how to get in
   */
  record Where(String name, String address, @Nullable String accessNotes) {}

  /**
   * What makes an activity a placement.
   *
   * @param contact whom to ask for there; null where the place is for those who have one
   */
  record Practice(int hoursAWeek, String tasks, @Nullable String contact) {}

  record Activity(
      String id,
      String url,
      Choice kind,
      String title,
      String description,
      String textLanguage,
      boolean textByMachine,
      String organiser,
      Town municipality,
      String area,
      @Nullable Where place,
      boolean placeAfterSignUp,
      List<Choice> languages,
      Choice level,
      Choice audience,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      List<Choice> interests,
      String startsOn,
      @Nullable String endsOn,
      List<String> when,
      @Nullable OffsetDateTime next,
      long priceKroner,
      boolean childCare,
      @Nullable Practice placement,
      boolean full,
      OffsetDateTime changedAt,
      String sessions,
      String calendar) {

    static Activity of(Page page, PortalProperties portal, PublicActivity a) {
      var words = new ActivityWords(page);
      Wording description = a.description(page.language());
      String path = ActivityAddress.of(a);
      String id = path.substring(path.lastIndexOf('/') + 1);
      return new Activity(
          id,
          portal.link(page.to(path)),
          choice(a.kind(), words.kind(a)),
          PublicText.title(page, a),
          PublicText.withoutEmail(description.text()),
          description.language().code(),
          description.byMachine(),
          a.organiser(),
          new Town(a.municipalitySlug(), a.municipalityName()),
          a.area().name(),
          place(page, a),
          a.where() == null,
          a.languages().stream()
              .sorted()
              .map(code -> new Choice(code, SpokenLanguages.name(code, page.language())))
              .toList(),
          choice(a.lowestLevel(), words.level(a)),
          choice(a.audience(), words.audience(a)),
          a.ageFrom(),
          a.ageTo(),
          a.interests().stream().sorted().map(interest -> interest(page, interest)).toList(),
          a.startsOn().toString(),
          a.endsOn() == null ? null : a.endsOn().toString(),
          words.series(a),
          a.next() == null ? null : Norway.local(a.next()).toOffsetDateTime(),
          a.priceKroner(),
          a.childCare(),
          practice(page, a),
          a.full(),
          Norway.local(a.changedAt()).toOffsetDateTime(),
          portal.link(ApiController.ROOT + "/activities/" + id + "/sessions"),
          portal.link(page.to(path)) + ".ics");
    }

    private static @Nullable Where place(Page page, PublicActivity a) {
      PublicActivity.Where where = a.where();
      return where == null
          ? null
          : new Where(
              where.placeName(),
              where.address(),
              where.accessNotes().isBlank() ? null : PublicText.withoutEmail(where.accessNotes()));
    }

    private static @Nullable Practice practice(Page page, PublicActivity a) {
      Placement p = a.placement();
      return p == null
          ? null
          : new Practice(
              Objects.requireNonNullElse(p.hoursAWeek(), 0),
              PublicText.withoutEmail(a.tasks(page.language()).text()),
              p.contactName().isEmpty() ? null : p.contactName());
    }

    private static Choice interest(Page page, Interest interest) {
      return choice(interest, page.t().get("catalogue.interest." + interest.name()));
    }

    private static Choice choice(Enum<?> one, String name) {
      return new Choice(Search.code(one), name);
    }
  }

  /**
   * One time at which people meet.
   *
   * @param place another place for this one alone
   */
  record Meeting(
      String id,
      OffsetDateTime from,
      OffsetDateTime to,
      boolean cancelled,
      boolean moved,
      @Nullable Where place) {

    static Meeting of(Session session) {
      return new Meeting(
          Ids.toText(session.id()),
          Norway.local(session.from()).toOffsetDateTime(),
          Norway.local(session.to()).toOffsetDateTime(),
          session.state() == SessionState.CANCELLED,
          session.byHand(),
          session.placeName() == null || session.address() == null
              ? null
              : new Where(session.placeName(), session.address(), null));
    }
  }

  static Municipality of(Page page, PortalProperties portal, MunicipalityOffer offer) {
    return new Municipality(
        offer.slug(),
        offer.name(),
        offer.activities(),
        portal.link(page.to("/municipalities/" + offer.slug())));
  }
}
