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

/** What is held about newcomers. */
@Component
class PeoplePersonalData implements PersonalData {
  private static final String NEWCOMERS = "newcomers whom a unit has registered";
  private static final String FOLLOW_UP = "connecting a newcomer to activities that fit";
  private static final Ending WITH_PARTICIPANT =
      new Ending.With("when the person asks for it, or the unit erases them");

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
            "first name, part of town, age band, gender if they wish, reach, language"),
        profile("participant-languages", "participant_language", "languages"),
        profile("participant-skills", "participant_skill", "level of Norwegian per skill"),
        profile("participant-interests", "participant_interest", "interests from a list"),
        profile("participant-times", "participant_free_time", "parts of the week with time"),
        new PersonalEntry(
            "participant-views",
            "participant_view",
            "who opened a newcomer's record",
            "newcomers, and those who work with them",
            Controller.MUNICIPALITY,
            "letting the person see who has looked",
            LegalBasis.LEGAL_OBLIGATION,
            new Ending.After(Period.ofYears(1), "at", "row deleted", rows::deleteViews)),
        new PersonalEntry(
            "unconfirmed-consents",
            "consent",
            "a question about sharing that was declined or not answered in 14 days",
            NEWCOMERS,
            Controller.MUNICIPALITY,
            "not asking the same again at once",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                Period.ofDays(30), "ended_at", "row deleted", rows::deleteUnconfirmed)),
        new PersonalEntry(
            "consents",
            "consent",
            "what a newcomer shares with which unit, what for, until when",
            NEWCOMERS,
            Controller.MUNICIPALITY,
            "sharing no more than the person agrees to, and accounting for it afterwards",
            LegalBasis.CONSENT,
            new Ending.After(Period.ofYears(1), "ended_at", "row deleted", rows::deleteEnded)));
  }

  private static PersonalEntry profile(String name, String table, String holds) {
    return new PersonalEntry(
        name,
        table,
        holds,
        NEWCOMERS,
        Controller.MUNICIPALITY,
        FOLLOW_UP,
        LegalBasis.PUBLIC_AUTHORITY,
        WITH_PARTICIPANT);
  }
}
