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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.SavedLine;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

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
  private static final String MUNICIPALITY = "municipality";
  private static final long NEW = 0;

  private final transient ActivityService activities;
  private final transient OwnActivityService own;
  private final transient MunicipalityService municipalities;
  private final transient Drafts drafts;
  private final transient CurrentCaller caller;
  private final ActivityFields fields = new ActivityFields();
  private final ErrorSummary errors = new ErrorSummary(fields.known());
  private final Select<Municipality> municipality =
      fields.known().add(MUNICIPALITY, new Select<>());
  private final Div notices = new Div();
  private final SavedLine saved = new SavedLine();
  private long activity = NEW;
  private long version;

  ActivityFormView(
      ActivityService activities,
      OwnActivityService own,
      MunicipalityService municipalities,
      Drafts drafts,
      CurrentCaller caller) {
    this.activities = activities;
    this.own = own;
    this.municipalities = municipalities;
    this.drafts = drafts;
    this.caller = caller;
    narrow();
    municipality.setLabel(getTranslation("activity.form.municipality"));
    municipality.setItemLabelGenerator(Municipality::name);
    municipality.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            fields.areas(areas());
            keep();
          }
        });
    fields.onChange(this::keep);
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
    var buttons = new Div(save(), saved);
    buttons.addClassName("form-actions");
    add(errors, notices, municipality, fields, buttons);
  }

  private void begin() {
    title(getTranslation("activity.form.new"));
    lead(getTranslation("activity.form.lead"));
    List<Municipality> choices = own.municipalities(caller.get());
    municipality.setVisible(choices.size() > 1);
    if (choices.size() == 1) {
      municipality.setValue(choices.getFirst());
    }
    drafts
        .find(caller.get(), FORM, NEW)
        .ifPresent(
            draft ->
                choices.stream()
                    .filter(m -> String.valueOf(m.id()).equals(draft.fields().get(MUNICIPALITY)))
                    .findFirst()
                    .ifPresent(municipality::setValue));
    show(ActivityContent.EMPTY, drafts.find(caller.get(), FORM, NEW).orElse(null));
  }

  private void open(ActivityKey key) {
    Activity found = own.get(caller.get(), key.municipality(), key.id());
    activity = found.id();
    version = found.version();
    title(getTranslation("activity.form.edit"));
    municipality.setVisible(false);
    municipality.setValue(municipalities.get(caller.get(), key.municipality()));
    if (found.state() == ActivityState.PUBLISHED) {
      notices.add(new Notice(Tone.INFO, getTranslation("activity.form.published")));
    }
    show(found.content(), drafts.find(caller.get(), FORM, activity).orElse(null));
  }

  /** What was typed and never saved comes before what was saved. */
  private void show(ActivityContent content, @Nullable Draft draft) {
    if (draft == null) {
      fields.show(content, areas());
      return;
    }
    fields.show(ContentCodec.read(draft.fields()), areas());
    saved.saved(draft.savedAt());
    var discard = new Button(getTranslation("activity.form.discard"), click -> discard());
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    notices.add(new Notice(Tone.INFO, getTranslation("activity.form.draftFound"), discard));
  }

  private void discard() {
    drafts.discard(caller.get(), FORM, activity);
    if (activity == NEW) {
      UI.getCurrent().navigate(ActivitiesView.class);
    } else {
      UI.getCurrent().navigate(ActivityView.class, Routes.to(municipalityId(), activity));
    }
  }

  private Div save() {
    var save = new Button(getTranslation("activity.form.save"), click -> save(fields.read()));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(getTranslation("activity.form.save.then"));
    then.addClassName("soft");
    return new Div(save, then);
  }

  private void save(ActivityContent content) {
    if (municipality.isEmpty()) {
      errors.show(List.of(Reason.at(MUNICIPALITY, "activity.reason.municipalityMissing")));
      return;
    }
    long draft = activity;
    try {
      if (activity == NEW) {
        activity = activities.createDraft(caller.get(), municipalityId(), content);
      } else {
        version = activities.save(caller.get(), municipalityId(), activity, version, content);
      }
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      compare(content);
      return;
    }
    drafts.discard(caller.get(), FORM, draft);
    UI.getCurrent().navigate(ActivityView.class, Routes.to(municipalityId(), activity));
  }

  /** Somebody else saved first: both versions, field by field. */
  private void compare(ActivityContent mine) {
    Activity theirs = own.get(caller.get(), municipalityId(), activity);
    var words = new ActivityWords(this);
    List<Area> areas = areas();
    List<ConflictPanel.Version> differing =
        ContentCodec.differing(mine, theirs.content()).stream()
            .map(
                name ->
                    new ConflictPanel.Version(
                        name,
                        getTranslation("activity.form." + name),
                        words.field(mine, name, areas),
                        words.field(theirs.content(), name, areas)))
            .toList();
    long seen = theirs.version();
    errors.clear();
    notices.removeAll();
    var panel = new ConflictPanel(differing, sides -> resolve(mine, theirs.content(), seen, sides));
    notices.add(panel);
    panel.scrollIntoView();
  }

  private void resolve(
      ActivityContent mine,
      ActivityContent theirs,
      long seen,
      Map<String, ConflictPanel.Side> sides) {
    Set<String> taken =
        sides.entrySet().stream()
            .filter(e -> e.getValue() == ConflictPanel.Side.THEIRS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    ActivityContent merged = ContentCodec.merge(mine, theirs, taken);
    version = seen;
    notices.removeAll();
    fields.show(merged, areas());
    save(merged);
  }

  private void keep() {
    var content = ContentCodec.write(fields.read());
    municipality
        .getOptionalValue()
        .ifPresent(m -> content.put(MUNICIPALITY, String.valueOf(m.id())));
    try {
      saved.saved(drafts.save(caller.get(), FORM, activity, content));
    } catch (DataAccessException databaseIsAway) {
      saved.failed();
    }
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
