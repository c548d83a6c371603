package no.bindeledd.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.SeriesPreview;
import no.bindeledd.activity.SessionChangeService;
import no.bindeledd.design.DraftedForm;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import org.jspecify.annotations.Nullable;

/**
 * Writes an activity, new or old. What is typed is kept as a draft of the form at once; saving
 * makes it part of the activity.
 */
@Route("activities/new")
@RouteAlias("activities/:municipality/:activity/edit")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class ActivityFormView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final String FORM = "activity";
  private static final long NEW = 0;

  private final transient ActivityService activities;
  private final transient OwnActivityService own;
  private final transient SessionChangeService changes;
  private final transient MunicipalityService municipalities;
  private final transient CurrentCaller caller;
  private final ActivityFields fields;
  private final ErrorSummary errors;
  private final Select<Municipality> municipality;
  private final DraftedForm desk;
  private long activity = NEW;

  ActivityFormView(
      ActivityService activities,
      OwnActivityService own,
      SessionChangeService changes,
      MunicipalityService municipalities,
      Drafts drafts,
      CurrentCaller caller,
      Clock clock) {
    this.activities = activities;
    this.own = own;
    this.changes = changes;
    this.municipalities = municipalities;
    this.caller = caller;
    fields = new ActivityFields(clock);
    errors = new ErrorSummary(fields.known());
    municipality = fields.known().add(WrittenActivity.MUNICIPALITY, new Select<>());
    desk =
        new DraftedForm(
            new WrittenActivity(fields, municipality, this::areas), drafts, caller::get, FORM);
    narrow();
    municipality.setLabel(getTranslation("activity.form.municipality"));
    municipality.setItemLabelGenerator(Municipality::name);
    municipality.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            fields.areas(areas());
            desk.typed();
          }
        });
    fields.onChange(desk::typed);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    municipality.setItems(own.municipalities(caller.get()));
    boolean isNew = event.getRouteParameters().get(Routes.ACTIVITY).isEmpty();
    if (isNew) {
      begin();
    } else {
      open(Routes.key(event.getRouteParameters()));
    }
    var buttons = new Div(save(), desk.line());
    buttons.addClassName("form-actions");
    add(errors, desk, municipality, fields, buttons);
  }

  private void begin() {
    title(getTranslation("activity.form.new"));
    lead(getTranslation("activity.form.lead"));
    List<Municipality> choices = own.municipalities(caller.get());
    municipality.setVisible(choices.size() > 1);
    if (choices.size() == 1) {
      municipality.setValue(choices.getFirst());
    }
    desk.open(NEW, NEW, ContentCodec.write(ActivityContent.EMPTY));
  }

  private void open(ActivityKey key) {
    Activity found = own.get(caller.get(), key.municipality(), key.id());
    activity = found.id();
    title(getTranslation("activity.form.edit"));
    municipality.setVisible(false);
    municipality.setValue(municipalities.get(caller.get(), key.municipality()));
    if (found.state().isHeld()) {
      add(new Notice(Tone.INFO, getTranslation("activity.form.published")));
    }
    desk.open(activity, found.version(), ContentCodec.write(found.content()));
  }

  private Div save() {
    var save = new Button(getTranslation("activity.form.save"), click -> save(fields.read()));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(getTranslation("activity.form.save.then"));
    then.addClassName("soft");
    return new Div(save, then);
  }

  private void save(ActivityContent content) {
    save(content, null);
  }

  /**
   * @param follow touched sessions that are to follow the rules; null while nobody was asked
   */
  private void save(ActivityContent content, @Nullable Set<Long> follow) {
    if (municipality.isEmpty()) {
      errors.show(
          List.of(Reason.at(WrittenActivity.MUNICIPALITY, "activity.reason.municipalityMissing")));
      return;
    }
    try {
      if (activity == NEW) {
        activity = activities.createDraft(caller.get(), municipalityId(), content);
      } else if (follow == null && changesSessions(content)) {
        return;
      } else {
        activities.save(
            caller.get(),
            municipalityId(),
            activity,
            desk.version(),
            content,
            follow == null ? Set.of() : follow);
      }
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      compare();
      return;
    }
    desk.done();
    UI.getCurrent().navigate(ActivityView.class, Routes.to(municipalityId(), activity));
  }

  /** Sessions that the public knows change: first it is shown how, and the question is asked. */
  private boolean changesSessions(ActivityContent content) {
    Activity now = own.get(caller.get(), municipalityId(), activity);
    if (now.version() != desk.version()
        || !now.state().isHeld()
        || now.content().series().equals(content.series())) {
      return false;
    }
    SeriesPreview preview =
        changes.preview(caller.get(), municipalityId(), activity, content.series(), Set.of());
    if (preview.plan().isEmpty()) {
      return false;
    }
    errors.clear();
    new SeriesDialog(preview, follow -> save(fields.read(), follow)).open();
    return true;
  }

  /** Somebody else saved first: both versions, field by field. */
  private void compare() {
    Activity theirs = own.get(caller.get(), municipalityId(), activity);
    errors.clear();
    desk.changed(theirs.version(), ContentCodec.write(theirs.content()), () -> save(fields.read()));
  }

  private List<Area> areas() {
    return municipality
        .getOptionalValue()
        .map(m -> municipalities.areas(caller.get(), m.id()))
        .orElse(List.of());
  }

  private long municipalityId() {
    return municipality.getOptionalValue().map(Municipality::id).orElseThrow(NotFound::new);
  }
}
