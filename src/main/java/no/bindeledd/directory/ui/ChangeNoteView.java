package no.bindeledd.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.bindeledd.design.KeptPage;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.contact.ContactHistoryService;
import no.bindeledd.organisation.contact.ContactNote;

/** One's own note, changed by whoever wrote it. */
@Route("directory/contact/:note")
@RolesAllowed({
  "COORDINATOR",
  "CASEWORKER",
  "GRANTS_OFFICER",
  "UNIT_LEADER",
  "MUNICIPALITY_ADMINISTRATOR"
})
public class ChangeNoteView extends KeptPage implements BeforeEnterObserver {
  static final String NOTE = "note";

  private static final long serialVersionUID = 1;

  private final transient ContactHistoryService contacts;
  private final transient CurrentCaller caller;
  private long id;

  ChangeNoteView(ContactHistoryService contacts, Drafts drafts, CurrentCaller caller) {
    super("contact-note-change", drafts, caller::get);
    this.contacts = contacts;
    this.caller = caller;
    lead(getTranslation("directory.note.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Ids.parse(event.getRouteParameters().get(NOTE).orElseThrow(NotFound::new));
    ContactNote note = contacts.open(caller.get(), id);
    title(getTranslation("directory.note.title", "name", note.organisationName()));
    NoteFields.add(this, fields());
    begin(
        id,
        note.version(),
        NoteFields.texts(note.content()),
        button(
            getTranslation("directory.note.save"),
            getTranslation("directory.note.save.then"),
            this::save));
  }

  private void save() {
    try {
      contacts.change(caller.get(), id, desk().version(), NoteFields.content(fields().read()));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      ContactNote theirs = contacts.open(caller.get(), id);
      errors().clear();
      desk().changed(theirs.version(), NoteFields.texts(theirs.content()), this::save);
      return;
    }
    desk().done();
    long organisation = contacts.open(caller.get(), id).organisation();
    UI.getCurrent()
        .navigate(DirectoryOrganisationView.class, DirectoryOrganisationView.of(organisation));
    Notification.show(getTranslation("directory.note.saved"));
  }
}
