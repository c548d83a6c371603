package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.organisation.contact.ContactHistoryService;
import no.bindeledd.organisation.contact.NextStep;
import no.bindeledd.organisation.contact.NoteContent;
import no.bindeledd.organisation.contact.SpokeWith;
import no.bindeledd.organisation.contact.Way;
import no.bindeledd.organisation.opener.DoorOpenerService;
import no.bindeledd.organisation.opener.OpenerContent;
import no.bindeledd.organisation.opener.ShownTo;
import org.springframework.stereotype.Component;

/** What is known of organisations: {@code demo/contact-history.csv}, contact persons, one pair. */
@Component
class DemoDirectory {
  private static final String TENANT = "askelund";

  /** Written by somebody who did not see that it was there. */
  private static final String TWICE = "Turlag i Askelund";

  private final ContactHistoryService contacts;
  private final DoorOpenerService openers;
  private final OwnOrganisationService organisations;
  private final Clock clock;

  DemoDirectory(
      ContactHistoryService contacts,
      DoorOpenerService openers,
      OwnOrganisationService organisations,
      Clock clock) {
    this.contacts = contacts;
    this.openers = openers;
    this.organisations = organisations;
    this.clock = clock;
  }

  void make(DemoTenants tenants, DemoCast.Callers callers, List<DemoOwner> owners) {
    DemoTenant tenant = tenants.get(TENANT);
    for (ResourceTable.Row row : ResourceTable.read("demo/contact-history.csv").rows()) {
      contacts.write(
          callers.get(row.get("person"), Role.valueOf(row.get("role")), TENANT),
          owner(owners, row.get("organisation")).id(),
          note(row));
    }
    openers.register(
        callers.get("orgadmin", Role.ORGANISATION_ADMINISTRATOR, TENANT),
        tenant.id(),
        new OpenerContent(
            "Osman",
            "osman" + DemoCast.DOMAIN,
            null,
            Set.of("so", "nb", "en"),
            Set.of(Responsibility.INTEGRATION, Responsibility.YOUTH),
            ShownTo.PUBLIC));
    openers.register(
        callers.get("medlem", Role.ORGANISATION_MEMBER, TENANT),
        tenant.id(),
        new OpenerContent(
            "Marte",
            "marte" + DemoCast.DOMAIN,
            null,
            Set.of("nb", "uk"),
            Set.of(Responsibility.LANGUAGE_TRAINING),
            ShownTo.COORDINATORS));
    organisations.bringIn(
        callers.get("kommuneadmin", Role.MUNICIPALITY_ADMINISTRATOR, TENANT),
        new NewOrganisation(TWICE, Organisation.Kind.INFORMAL, null));
  }

  private NoteContent note(ResourceTable.Row row) {
    LocalDate today = Norway.today(clock);
    String step = row.get("step");
    return new NoteContent(
        today.minusDays(Integer.parseInt(row.get("daysAgo"))),
        Way.valueOf(row.get("way")),
        SpokeWith.valueOf(row.get("with")),
        null,
        Responsibility.valueOf(row.get("theme")),
        row.get("remark"),
        step.isEmpty() ? null : NextStep.valueOf(step),
        step.isEmpty() ? null : today.plusDays(Integer.parseInt(row.get("inDays"))));
  }

  private static DemoOwner owner(List<DemoOwner> owners, String name) {
    return owners.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }
}
