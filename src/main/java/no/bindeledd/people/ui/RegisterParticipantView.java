package no.bindeledd.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.SavedLine;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.people.Participant;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.ProfileDraft;
import org.springframework.dao.DataAccessException;

/**
 * Registers a newcomer, or changes what is known of one. What is typed is kept as the caseworker's
 * own draft, which no colleague sees and which goes after seven days.
 */
@Route("participants/new")
@RouteAlias("participants/:participant/change")
@RolesAllowed("CASEWORKER")
public class RegisterParticipantView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final String FORM = "participant";
  private static final long NEW = 0;

  private final transient ParticipantService participants;
  private final transient Drafts drafts;
  private final transient CurrentCaller caller;
  private final Div content = new Div();
  private final Div notices = new Div();
  private final SavedLine saved = new SavedLine();
  private long participant = NEW;
  private long version;

  RegisterParticipantView(ParticipantService participants, Drafts drafts, CurrentCaller caller) {
    this.participants = participants;
    this.drafts = drafts;
    this.caller = caller;
    narrow();
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    content.removeAll();
    notices.removeAll();
    participant = NEW;
    boolean isNew = event.getRouteParameters().get(Routes.PARTICIPANT).isEmpty();
    var draft = new ProfileDraft(Map.of());
    if (isNew) {
      title(getTranslation("people.register.title"));
      lead(getTranslation("people.register.lead"));
    } else {
      participant = Routes.participant(event.getRouteParameters());
      Participant known = participants.open(caller.get(), participant);
      version = known.version();
      draft = ProfileDraft.of(known.profile());
      title(getTranslation("people.change.title", "name", known.profile().firstName()));
    }
    var fields = new ProfileFields(participants.areas(caller.get()), isNew);
    Optional<Draft> typed = drafts.find(caller.get(), FORM, participant);
    fields.show(typed.map(t -> new ProfileDraft(t.fields())).orElse(draft));
    typed.ifPresent(this::found);
    fields.onChange(() -> keep(fields));
    var errors = new ErrorSummary(fields.known());
    var rights = new Notice(Tone.INFO, getTranslation("people.register.rights"));
    content.add(errors, notices, rights, fields, buttons(fields, errors));
  }

  private Div buttons(ProfileFields fields, ErrorSummary errors) {
    var save = new Button(getTranslation("people.register.save"), click -> save(fields, errors));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(getTranslation("people.register.save.then"));
    then.addClassName("soft");
    var buttons = new Div(save, saved, then);
    buttons.addClassName("form-actions");
    return buttons;
  }

  private void found(Draft draft) {
    saved.saved(draft.savedAt());
    var discard =
        new Button(
            getTranslation("people.register.discard"),
            click -> {
              drafts.discard(caller.get(), FORM, participant);
              UI.getCurrent().navigate(ParticipantsView.class);
            });
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    notices.add(new Notice(Tone.INFO, getTranslation("people.register.draftFound"), discard));
  }

  private void save(ProfileFields fields, ErrorSummary errors) {
    var typed = new ProfileDraft(fields.read());
    long draft = participant;
    try {
      if (participant == NEW) {
        participant = participants.register(caller.get(), typed.registration());
      } else {
        participants.change(caller.get(), participant, version, typed.profile());
      }
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      Participant theirs = participants.open(caller.get(), participant);
      version = theirs.version();
      notices.removeAll();
      notices.add(
          new Notice(
              Tone.WARNING,
              getTranslation("people.change.conflict"),
              new ProfileFacts(theirs.profile(), participants.areas(caller.get()))));
      return;
    }
    drafts.discard(caller.get(), FORM, draft);
    UI.getCurrent().navigate(ParticipantView.class, Routes.to(participant));
  }

  private void keep(ProfileFields fields) {
    try {
      saved.saved(drafts.save(caller.get(), FORM, participant, fields.read()));
    } catch (DataAccessException databaseIsAway) {
      saved.failed();
    }
  }
}
