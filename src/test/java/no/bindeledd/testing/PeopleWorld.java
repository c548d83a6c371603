package no.bindeledd.testing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Area;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.ConsentProposal;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.DataKind;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.Profile;
import no.bindeledd.people.Purpose;
import no.bindeledd.people.Registration;
import no.bindeledd.people.Skill;
import no.bindeledd.schema.Tables;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Newcomers and consents for tests, made through the services as a caseworker makes them. */
@TestComponent
public class PeopleWorld {
  private static final Pattern LINK = Pattern.compile("/me/\\w+/([A-Za-z0-9_-]{43})");

  private final ParticipantService participants;
  private final ConsentService consents;
  private final DSLContext db;
  private final Ids ids;
  private final Clock clock;

  PeopleWorld(
      ParticipantService participants,
      ConsentService consents,
      DSLContext db,
      Ids ids,
      Clock clock) {
    this.participants = participants;
    this.consents = consents;
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  public Profile profile(Area area) {
    return profile(area, Language.EN);
  }

  public Profile profile(Area area, Language language) {
    return new Profile(
        "Amina",
        language,
        area.id(),
        AgeBand.AGE_30_39,
        null,
        Set.of("ar", "en"),
        Map.of(Skill.SPEAKING, NorwegianLevel.A2),
        Set.of(Interest.CRAFT, Interest.FOOD),
        Set.of(
            new FreeTime(DayOfWeek.TUESDAY, DayPart.EVENING),
            new FreeTime(DayOfWeek.SATURDAY, DayPart.MORNING)),
        10);
  }

  public String address() {
    return "n" + Ids.toText(ids.next()) + "@example.org";
  }

  /** A newcomer registered by this caseworker. */
  public long participant(Caller caseworker, Area area) {
    return participants.register(caseworker, new Registration(address(), profile(area)));
  }

  /** A proposal to share everything, for finding an activity, for half a year. */
  public long proposed(Caller caseworker, long participant, long unit) {
    return consents.propose(caseworker, participant, proposal(unit));
  }

  public ConsentProposal proposal(long unit) {
    return new ConsentProposal(
        unit, Purpose.FIND_ACTIVITY, EnumSet.allOf(DataKind.class), inHalfAYear());
  }

  /** A consent that the person has confirmed. */
  public long confirmed(Caller caseworker, long municipality, long participant, long unit) {
    long consent = proposed(caseworker, participant, unit);
    consents.answer(new Caller.LinkHolder(consent), municipality, consent, true);
    return consent;
  }

  public LocalDate inHalfAYear() {
    return Norway.today(clock).plusMonths(6);
  }

  /** As if the question had been asked so long ago: the clock of all tests stays as it is. */
  public void askedAgo(long consent, Duration ago) {
    db.update(Tables.CONSENT)
        .set(Tables.CONSENT.PROPOSED_AT, clock.instant().minus(ago))
        .where(Tables.CONSENT.ID.eq(consent))
        .execute();
  }

  /** As if its last day were so many days from today. */
  public void lastDayIn(long consent, int days) {
    db.update(Tables.CONSENT)
        .set(Tables.CONSENT.UNTIL_DAY, Norway.today(clock).plusDays(days))
        .where(Tables.CONSENT.ID.eq(consent))
        .execute();
  }

  /** As if the suggestion had been made so long ago. */
  public void suggestedAgo(long suggestion, Duration ago) {
    db.update(Tables.SUGGESTION)
        .set(Tables.SUGGESTION.MADE_AT, clock.instant().minus(ago))
        .where(Tables.SUGGESTION.ID.eq(suggestion))
        .execute();
  }

  public long accountOf(long participant) {
    return db.select(Tables.PARTICIPANT.ACCOUNT_ID)
        .from(Tables.PARTICIPANT)
        .where(Tables.PARTICIPANT.ID.eq(participant))
        .fetchSingle(Tables.PARTICIPANT.ACCOUNT_ID);
  }

  /** The newest message to an account, subject and body. */
  public String mailTo(long account) {
    return db.selectFrom(Tables.OUTBOX_MESSAGE)
        .where(Tables.OUTBOX_MESSAGE.ACCOUNT_ID.eq(account))
        .orderBy(Tables.OUTBOX_MESSAGE.CREATED_AT.desc(), Tables.OUTBOX_MESSAGE.ID.desc())
        .limit(1)
        .fetchSingle(r -> r.getSubject() + "\n" + r.getBody());
  }

  /** The token of the link in the newest message to an account. */
  public String tokenMailedTo(long account) {
    var link = LINK.matcher(mailTo(account));
    if (!link.find()) {
      throw new AssertionError("no link in the message");
    }
    return link.group(1);
  }
}
