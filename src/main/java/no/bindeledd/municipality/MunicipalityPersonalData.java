package no.bindeledd.municipality;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.municipality.data.AbsenceRepository;
import org.springframework.stereotype.Component;

/** Units are reached through people, and a unit's address may be one person's. */
@Component
class MunicipalityPersonalData implements PersonalData {
  /** Long enough to see who was asked when something went wrong in a holiday. */
  static final int DAYS_AFTER_ABSENCE = 30;

  private final AbsenceRepository absences;

  MunicipalityPersonalData(AbsenceRepository absences) {
    this.absences = absences;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "units",
            "unit",
            "public e-mail address and telephone number of a unit",
            "people behind a unit's address",
            Controller.MUNICIPALITY,
            "being found by the people that the unit is there for",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.With("when the unit changes it or closes")),
        new PersonalEntry(
            "municipalities",
            "municipality",
            "public e-mail address and telephone number of a municipality",
            "people behind a municipality's address",
            Controller.MUNICIPALITY,
            "being reached when no unit can be",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.With("when the municipality changes it")),
        new PersonalEntry(
            "duties",
            "unit_responsibility",
            "who in a unit is the one to ask about what, and what they let others see of them",
            "people at work in a municipality",
            Controller.MUNICIPALITY,
            "that others find the right person in one step",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.With(
                "when somebody else is named; not shown from the moment their role ends")),
        new PersonalEntry(
            "absences",
            "unit_absence",
            "from when to when somebody cannot be asked, and who stands in; never why",
            "people at work in a municipality",
            Controller.MUNICIPALITY,
            "that somebody answers while another is away",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                Period.ofDays(DAYS_AFTER_ABSENCE),
                "away_to",
                "row deleted",
                absences::deleteOver)));
  }
}
