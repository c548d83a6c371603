package no.bindeledd.activity;

import java.time.Period;
import java.util.List;
import no.bindeledd.activity.data.ActivityRetentionRepository;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import org.springframework.stereotype.Component;

/** What activities hold about people. */
@Component
class ActivityPersonalData implements PersonalData {
  private static final Period THIRTY_DAYS = Period.ofDays(30);

  private final ActivityRetentionRepository rows;

  ActivityPersonalData(ActivityRetentionRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "attendance",
            "attendance",
            "who came to a session",
            "people who come to activities",
            Controller.ORGANISATION,
            "knowing who comes; the number stays with the session",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                THIRTY_DAYS, "ends_at of activity_session", "row deleted", rows::deleteAttendance)),
        new PersonalEntry(
            "sign-ups",
            "sign_up",
            "who has a place in an activity",
            "people who come to activities",
            Controller.ORGANISATION,
            "keeping a place, and telling of changes",
            LegalBasis.CONTRACT,
            new Ending.After(
                THIRTY_DAYS, "ends_on of activity", "row deleted", rows::deleteSignUps)),
        new PersonalEntry(
            "signed-off",
            "sign_up",
            "who had a place and gave it back",
            "people who come to activities",
            Controller.ORGANISATION,
            "answering questions about a place that is gone",
            LegalBasis.CONTRACT,
            new Ending.After(THIRTY_DAYS, "at", "row deleted", rows::deleteSignedOff)));
  }
}
