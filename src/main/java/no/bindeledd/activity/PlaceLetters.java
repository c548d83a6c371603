package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.notification.Outbox;
import org.springframework.stereotype.Component;

/**
 * What people are told about a place of theirs, each in their language, with one link to one page
 * where they answer or leave; queued in the transaction of what it tells of. Subjects are neutral.
 * So are the words where the organiser shows the place only to those who come.
 */
@Component
class PlaceLetters {
  private static final Duration WITHOUT_END = Duration.ofDays(365);
  private static final Duration AFTERWARDS = Duration.ofDays(1);

  private final ActivityRepository activities;
  private final PublicActivityRepository catalogue;
  private final SessionRepository sessions;
  private final PlaceRepository places;
  private final PersonAccounts accounts;
  private final OneTimeLinks links;
  private final Dispatch dispatch;
  private final Outbox outbox;
  private final Texts texts;
  private final PortalProperties portal;
  private final Clock clock;

  PlaceLetters(
      ActivityRepository activities,
      PublicActivityRepository catalogue,
      SessionRepository sessions,
      PlaceRepository places,
      PersonAccounts accounts,
      OneTimeLinks links,
      Dispatch dispatch,
      Outbox outbox,
      Texts texts,
      PortalProperties portal,
      Clock clock) {
    this.activities = activities;
    this.catalogue = catalogue;
    this.sessions = sessions;
    this.places = places;
    this.accounts = accounts;
    this.links = links;
    this.dispatch = dispatch;
    this.outbox = outbox;
    this.texts = texts;
    this.portal = portal;
    this.clock = clock;
  }

  /** A place is held for the first in the queue. */
  void offer(SignUp s) {
    send(s, "place-offer", until(s));
  }

  /** A place is held for an adult whom somebody close to them brought in. */
  void held(SignUp s) {
    send(s, "place-held", until(s));
  }

  /** They have a place: where and when. */
  void taken(SignUp s) {
    Activity activity = activities.find(s.municipality(), s.activity()).orElseThrow();
    Instant next = sessions.nextStart(s.municipality(), s.activity(), clock.instant());
    Placement placement = activity.content().placement();
    String where = activity.content().placeName() + ", " + activity.content().address();
    send(
        s,
        "place-taken",
        language ->
            placement == null
                ? Map.of(
                    "when", next == null ? "–" : new Words(language).moment(next), "where", where)
                : Map.of(
                    "when",
                    words(language).line(placement),
                    "where",
                    where + ". " + placement.contact()));
  }

  private SeriesWords words(Language language) {
    return new SeriesWords(language, (key, values) -> texts.get(language, key, values));
  }

  /** They are in the queue, with this many before them. */
  void waiting(SignUp s, int before) {
    send(s, "place-waiting", language -> Map.of("number", before + 1));
  }

  /** Whoever offers it took them off the list. */
  void released(SignUp s) {
    send(s, "place-released", language -> Map.of());
  }

  /**
   * Of a session to which they may come. Where the place is for those who have one, the words name
   * nothing that somebody could read over a shoulder.
   */
  void reminder(Session session, Participant person, String address) {
    Activity activity = activities.find(session.municipality(), session.activity()).orElseThrow();
    ActivityContent content = activity.content();
    SignUp place =
        places.party(session.municipality(), session.activity(), person.account()).stream()
            .filter(s -> s.state() == SignUpState.TAKEN)
            .findFirst()
            .orElse(null);
    if (place == null) {
      return; // given back since we looked
    }
    Duration validity = Duration.between(clock.instant(), session.to()).plus(AFTERWARDS);
    SeriesWords words = words(person.language());
    Map<String, Object> values =
        Map.of(
            "title", content.title(),
            "when", words.when(session.from(), session.to()),
            "place", Objects.requireNonNullElse(session.placeName(), content.placeName()),
            "address", Objects.requireNonNullElse(session.address(), content.address()),
            "link", portal.link(link(place, validity)));
    dispatch.send(
        message(
                address,
                content.addressAfterSignUp() ? "session-reminder-neutral" : "session-reminder",
                person.language(),
                values)
            .toAccount(person.account())
            .fromMunicipality(session.municipality())
            .once(
                "reminder:%d:%d:%d"
                    .formatted(session.id(), person.account(), session.from().getEpochSecond())));
  }

  /** A message to an address that nobody has shown to be theirs; it leads to one page. */
  void askToConfirm(
      long municipality, long activity, String address, Language language, String link) {
    dispatch.send(
        message(
                address,
                "sign-up-link",
                language,
                Map.of("title", title(municipality, activity, language), "link", link))
            .fromMunicipality(municipality));
  }

  /** The wish is gone without a trace. */
  void forget(SignUp s) {
    links.forget(LinkPurpose.PLACE, s.id());
    outbox.forget(s.account());
  }

  /** A new link to the page of this place. */
  String link(SignUp s) {
    Activity activity = activities.find(s.municipality(), s.activity()).orElseThrow();
    Duration validity =
        activity.lastDay() == null
            ? WITHOUT_END
            : Duration.between(clock.instant(), Norway.endOf(activity.lastDay().plusDays(1)));
    return link(s, validity);
  }

  private String link(SignUp s, Duration validity) {
    return "/me/place/" + links.create(LinkPurpose.PLACE, s.municipality(), s.id(), validity);
  }

  private interface Details {
    Map<String, Object> in(Language language);
  }

  private static Details until(SignUp s) {
    return language ->
        Map.of("until", new Words(language).moment(Objects.requireNonNull(s.offerEnds())));
  }

  private void send(SignUp s, String template, Details details) {
    Account account = accounts.find(s.account()).orElseThrow();
    String address = account.email() == null ? account.phone() : account.email();
    if (address == null) {
      return;
    }
    var values = new HashMap<String, Object>(details.in(account.language()));
    values.put("title", title(s.municipality(), s.activity(), account.language()));
    values.put("link", portal.link(link(s)));
    dispatch.send(
        message(address, template, account.language(), values)
            .toAccount(account.id())
            .fromMunicipality(s.municipality()));
  }

  private static Message message(
      String to, String template, Language language, Map<String, Object> values) {
    return to.indexOf('@') > 0
        ? Message.email(to, template, language, values)
        : Message.sms(to, template, language, values);
  }

  private String title(long municipality, long activity, Language language) {
    PublicActivity about = catalogue.preview(municipality, activity).orElseThrow();
    return about.where() == null
        ? texts.get(language, "activity.quietTitle")
        : "«" + about.title() + "»";
  }
}
