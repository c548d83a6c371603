package no.bindeledd.people;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.people.data.PeopleRetentionRepository;
import org.springframework.stereotype.Component;

/** What is held about newcomers: coarse terms, and ended whenever the person wishes. */
@Component
class PeoplePersonalData implements PersonalData {
  private static final String NEWCOMERS = "newcomers";
  private static final String FOLLOWING_UP =
      "finding activities that suit the person (integreringsloven)";
  private static final Ending WITH_THE_PERSON =
      new Ending.With("at once when the person asks to be deleted");

  private final PeopleRetentionRepository rows;

  PeoplePersonalData(PeopleRetentionRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        profile(
            "participants",
            "participant",
            "first name, area, age band, language, how far they can travel, gender if they wish"),
        profile("participant-languages", "participant_language", "languages they speak"),
        profile("participant-skills", "participant_skill", "Norwegian level per skill"),
        profile("participant-interests", "participant_interest", "interests, from a list"),
        profile("participant-free-times", "participant_free_time", "free parts of the day"),
        new PersonalEntry(
            "record-views",
            "participant_view",
            "who opened the person's record, in which role, and when",
            "newcomers, and people who work with them",
            Controller.MUNICIPALITY,
            "that the person can see who has looked",
            LegalBasis.LEGAL_OBLIGATION,
            WITH_THE_PERSON),
        new PersonalEntry(
            "consents",
            "consent",
            "what the person shares with which unit, for what, and until when",
            NEWCOMERS,
            Controller.MUNICIPALITY,
            "sharing no more than was agreed to, and showing that it was",
            LegalBasis.CONSENT,
            WITH_THE_PERSON),
        new PersonalEntry(
            "unconfirmed-consents",
            "consent",
            "proposals that nobody answered in 14 days, or that were declined",
            NEWCOMERS,
            Controller.MUNICIPALITY,
            "not asking the same thing again at once",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                Period.ofDays(30), "ended_at", "row deleted", rows::deleteUnconfirmed)));
  }

  private static PersonalEntry profile(String name, String table, String holds) {
    return new PersonalEntry(
        name,
        table,
        holds,
        NEWCOMERS,
        Controller.MUNICIPALITY,
        FOLLOWING_UP,
        LegalBasis.PUBLIC_AUTHORITY,
        WITH_THE_PERSON);
  }
}
