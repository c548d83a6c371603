package no.bindeledd.activity;

import java.time.Period;
import java.util.List;
import no.bindeledd.activity.data.ActivityRetentionRepository;
import no.bindeledd.activity.data.HoursRepository;
import no.bindeledd.activity.data.QuestionRepository;
import no.bindeledd.activity.data.ReportRepository;
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
  private final ReportRepository reports;
  private final QuestionRepository questions;
  private final HoursRepository hours;

  ActivityPersonalData(
      ActivityRetentionRepository rows,
      ReportRepository reports,
      QuestionRepository questions,
      HoursRepository hours) {
    this.rows = rows;
    this.reports = reports;
    this.questions = questions;
    this.hours = hours;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "activity-reports",
            "activity_report",
            "what somebody wrote of an activity, without who it was",
            "people whom such a text may be about",
            Controller.MUNICIPALITY,
            "looking at activities that somebody finds wrong or unsafe",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(Period.ofMonths(6), "reported_at", "row deleted", reports::deleteOld)),
        new PersonalEntry(
            "activity-questions",
            "activity_question",
            "what somebody asked of an activity and what was answered, the name they gave; their"
                + " address until it is answered",
            "people who ask about activities",
            Controller.ORGANISATION,
            "answering without either learning the other's address",
            LegalBasis.CONTRACT,
            new Ending.After(THIRTY_DAYS, "settled_at", "row deleted", questions::deleteSettled)),
        new PersonalEntry(
            "unanswered-questions",
            "activity_question",
            "what somebody asked and nobody answered, the name they gave, their address",
            "people who ask about activities",
            Controller.ORGANISATION,
            "answering without either learning the other's address",
            LegalBasis.CONTRACT,
            new Ending.After(
                Period.ofDays(90), "asked_at", "row deleted", questions::deleteUnanswered)),
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
            "session-helpers",
            "session_helper",
            "who may tick names at a session",
            "people who help at activities",
            Controller.ORGANISATION,
            "letting somebody else than the organiser keep the list",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                THIRTY_DAYS,
                "ends_at of activity_session",
                "row deleted",
                rows::deleteSessionHelpers)),
        new PersonalEntry(
            "placement-contacts",
            "activity",
            "name and, if they wish, phone of who meets the one who comes to a placement",
            "people who work where somebody practises",
            Controller.ORGANISATION,
            "knowing whom to ask for; shown where the address is shown",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                Period.ofMonths(6),
                "ends_on of activity",
                "name and phone emptied",
                rows::forgetPlacementContacts)),
        new PersonalEntry(
            "session-duties",
            "session_duty",
            "who helps with what at a session",
            "people who help at activities",
            Controller.ORGANISATION,
            "knowing whether there are enough helpers, and who they are",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                THIRTY_DAYS,
                "ends_at of activity_session",
                "row deleted",
                rows::deleteSessionDuties)),
        new PersonalEntry(
            "reminder-choices",
            "reminder_choice",
            "how somebody wants to be reminded of their places, if at all",
            "people who come to activities",
            Controller.OPERATOR,
            "reminding people as they asked, and leaving others in peace",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.With("with the account")),
        new PersonalEntry(
            "volunteer-hours",
            "volunteer_hours",
            "the hours that somebody gave to an activity, by day, and what was decided about them",
            "volunteers",
            Controller.ORGANISATION,
            "knowing how much voluntary work stands behind an activity; confirmed hours stay as a"
                + " number",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                Period.ofYears(1),
                "reported_at",
                "name taken off what was confirmed, other rows deleted",
                hours::forgetBefore)),
        new PersonalEntry(
            "sign-ups",
            "sign_up",
            "who has a place in an activity or waits for one, with the number drawn; how many"
                + " children under 15 a person answers for, and nothing else about them",
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
            new Ending.After(THIRTY_DAYS, "at", "row deleted", rows::deleteSignedOff)),
        new PersonalEntry(
            "own-calendars",
            "own_calendar",
            "hash of the address at which somebody's own sessions can be read, when it was made",
            "people who come to activities and made such an address",
            Controller.OPERATOR,
            "showing people's own sessions in a calendar that they chose",
            LegalBasis.CONSENT,
            new Ending.With("when the person ends it, takes back a consent, or is erased")),
        new PersonalEntry(
            "sign-up-requests",
            "sign_up_request",
            "the address that somebody typed who wants to come, their language, for how many",
            "people who want to come to activities",
            Controller.ORGANISATION,
            "sending the link by which they sign up",
            LegalBasis.CONTRACT,
            new Ending.After(
                Period.ofDays(1), "asked_at", "row deleted", rows::deleteSignUpRequests)));
  }
}
