package no.bindeledd.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import no.bindeledd.design.KeptPage;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.contact.ContactHistoryService;

/** Written after a contact with an organisation. */
@Route("directory/:organisation/contact")
@RolesAllowed({
  "COORDINATOR",
  "CASEWORKER",
  "GRANTS_OFFICER",
  "UNIT_LEADER",
  "MUNICIPALITY_ADMINISTRATOR"
})
public class ContactNoteView extends KeptPage implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final long NEW = 0;

  private final transient ContactHistoryService contacts;
  private final transient OrganisationService organisations;
  private final transient CurrentCaller caller;
  private final transient Clock clock;
  private long organisation;

  ContactNoteView(
      ContactHistoryService contacts,
      OrganisationService organisations,
      Drafts drafts,
      CurrentCaller caller,
      Clock clock) {
    super("contact-note", drafts, caller::get);
    this.contacts = contacts;
    this.organisations = organisations;
    this.caller = caller;
    this.clock = clock;
    lead(getTranslation("directory.note.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    organisation =
        Ids.parse(
            event
                .getRouteParameters()
                .get(DirectoryOrganisationView.ORGANISATION)
                .orElseThrow(NotFound::new));
    title(
        getTranslation(
            "directory.note.title", "name", organisations.get(caller.get(), organisation).name()));
    NoteFields.add(this, fields());
    begin(
        organisation,
        NEW,
        NoteFields.fresh(Norway.today(clock)),
        button(
            getTranslation("directory.note.save"),
            getTranslation("directory.note.save.then"),
            this::save));
  }

  private void save() {
    try {
      contacts.write(caller.get(), organisation, NoteFields.content(fields().read()));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    }
    desk().done();
    UI.getCurrent()
        .navigate(DirectoryOrganisationView.class, DirectoryOrganisationView.of(organisation));
    Notification.show(getTranslation("directory.note.saved"));
  }
}
