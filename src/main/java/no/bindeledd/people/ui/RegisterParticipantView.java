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
import no.bindeledd.design.DraftedForm;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.people.Participant;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.ProfileDraft;

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
  private long participant = NEW;

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
    participant = NEW;
    long version = NEW;
    boolean isNew = event.getRouteParameters().get(Routes.PARTICIPANT).isEmpty();
    var known = new ProfileDraft(Map.of());
    if (isNew) {
      title(getTranslation("people.register.title"));
      lead(getTranslation("people.register.lead"));
    } else {
      participant = Routes.participant(event.getRouteParameters());
      Participant found = participants.open(caller.get(), participant);
      version = found.version();
      known = ProfileDraft.of(found.profile());
      title(getTranslation("people.change.title", "name", found.profile().firstName()));
    }
    var fields = new ProfileFields(participants.areas(caller.get()), isNew);
    var desk = new DraftedForm(fields, drafts, caller::get, FORM);
    desk.open(participant, version, known.fields());
    fields.onChange(desk::typed);
    var errors = new ErrorSummary(fields.known());
    var rights = new Notice(Tone.INFO, getTranslation("people.register.rights"));
    content.add(errors, desk, rights, fields, buttons(fields, desk, errors));
  }

  private Div buttons(ProfileFields fields, DraftedForm desk, ErrorSummary errors) {
    var save =
        new Button(getTranslation("people.register.save"), click -> save(fields, desk, errors));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(getTranslation("people.register.save.then"));
    then.addClassName("soft");
    var buttons = new Div(save, desk.line(), then);
    buttons.addClassName("form-actions");
    return buttons;
  }

  private void save(ProfileFields fields, DraftedForm desk, ErrorSummary errors) {
    var typed = new ProfileDraft(fields.read());
    try {
      if (participant == NEW) {
        participant = participants.register(caller.get(), typed.registration());
      } else {
        participants.change(caller.get(), participant, desk.version(), typed.profile());
      }
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      Participant theirs = participants.open(caller.get(), participant);
      errors.clear();
      desk.changed(
          theirs.version(),
          ProfileDraft.of(theirs.profile()).fields(),
          () -> save(fields, desk, errors));
      return;
    }
    desk.done();
    UI.getCurrent().navigate(ParticipantView.class, Routes.to(participant));
  }
}
