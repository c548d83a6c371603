package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesEdit;
import no.bindeledd.activity.SeriesWords;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.design.DateField;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/** Changes one session, it and the later ones, or all: first says what becomes of them. */
final class ChangeDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final transient SessionDesk desk;
  private final SerializableRunnable changed;
  private final FormFields known = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(known);
  private final RadioButtonGroup<Reach> reach = known.add("reach", new RadioButtonGroup<>());
  private final DateField day =
      known.add("day", new DateField(getTranslation("activity.move.day")));
  private final TimePicker from = known.add("from", new TimePicker());
  private final TimePicker to = known.add("to", new TimePicker());
  private final TextField placeName =
      known.add("placeName", new TextField(getTranslation("activity.move.placeName")));
  private final TextField address =
      known.add("address", new TextField(getTranslation("activity.move.address")));
  private final Div outcome = new Div();
  private final Button save = new Button(getTranslation("activity.change.save"), c -> save());
  private transient Session session;
  private transient Activity activity;
  private transient @Nullable Series wished;
  private transient @Nullable SeriesPreviewPanel panel;

  /** How far a change goes. */
  enum Reach {
    ONE,
    THIS_AND_LATER,
    ALL,
    STOP
  }

  /**
   * @param changed is told when something was saved
   */
  ChangeDialog(SessionDesk desk, Session session, SerializableRunnable changed) {
    this.desk = desk;
    this.changed = changed;
    this.session = session;
    this.activity = desk.activity(session);
    setHeaderTitle(
        getTranslation(
            "activity.move.title",
            "when",
            new ActivityWords(this).series().when(session.from(), session.to())));
    fill();
    var times = new Div(from, to);
    times.addClassName("row");
    var place = new Div(placeName, address);
    place.addClassName("row");
    var content = new Div(errors, reach, day, times, place, outcome);
    content.addClassName("stack");
    add(content);
    Stream.<HasValue<?, ?>>of(reach, day, from, to)
        .forEach(
            field ->
                field.addValueChangeListener(
                    event -> {
                      if (event.isFromClient()) {
                        look();
                      }
                    }));
    var back = new Button(getTranslation("activity.change.back"), click -> close());
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(back, save);
    look();
  }

  private void fill() {
    reach.setLabel(getTranslation("activity.move.reach"));
    reach.setItems(session.byHand() ? List.of(Reach.ONE) : List.of(Reach.values()));
    reach.setItemLabelGenerator(r -> getTranslation("activity.scope." + r.name()));
    reach.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    reach.setValue(Reach.ONE);
    var begins = Norway.local(session.from());
    day.setValue(begins.toLocalDate());
    RuleRow.clock(from, getTranslation("activity.form.times.from"));
    RuleRow.clock(to, getTranslation("activity.form.times.to"));
    from.setValue(begins.toLocalTime());
    to.setValue(Norway.local(session.to()).toLocalTime());
    placeName.setValue(session.placeName() == null ? "" : session.placeName());
    address.setValue(session.address() == null ? "" : session.address());
    placeName.setHelperText(
        getTranslation("activity.move.place.help", "place", activity.content().placeName()));
  }

  /** What would happen, for what stands in the fields now. */
  private void look() {
    boolean one = reach.getValue() == Reach.ONE;
    boolean stop = reach.getValue() == Reach.STOP;
    placeName.setVisible(one);
    address.setVisible(one);
    Stream.<Component>of(day, from, to).forEach(field -> field.setVisible(!stop));
    errors.clear();
    outcome.removeAll();
    wished = null;
    panel = null;
    boolean isWhole = stop || !(day.isEmpty() || from.isEmpty() || to.isEmpty());
    save.setEnabled(isWhole && (one || shows()));
    if (one) {
      outcome.add(
          new Paragraph(getTranslation("activity.move.then", "count", activity.placesTaken())));
    }
  }

  /** Whether there is something to save. */
  private boolean shows() {
    try {
      wished = desk.wished(session, edit());
      panel = new SeriesPreviewPanel(desk.preview(session, wished));
      outcome.add(panel);
      return true;
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return false;
    }
  }

  private SeriesEdit edit() {
    return new SeriesEdit(
        reach.getValue() == Reach.ALL ? SeriesEdit.Scope.ALL : SeriesEdit.Scope.THIS_AND_LATER,
        reach.getValue() == Reach.STOP ? null : day.getValue(),
        from.getValue(),
        to.getValue());
  }

  private void save() {
    try {
      if (reach.getValue() == Reach.ONE) {
        desk.move(
            session, PlannedSession.on(day.getValue(), from.getValue(), to.getValue()), place());
      } else if (wished != null) {
        desk.save(activity, wished, panel == null ? Set.of() : panel.follow());
      }
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile somebodyElse) {
      compare();
      return;
    }
    close();
    changed.run();
  }

  private SessionPlace place() {
    String name = placeName.getValue().strip();
    String street = address.getValue().strip();
    return new SessionPlace(name.isEmpty() ? null : name, street.isEmpty() ? null : street);
  }

  /** Somebody else was first: what they saved stands beside what this person wants. */
  private void compare() {
    var words = new ActivityWords(this).series();
    session = desk.again(session);
    activity = desk.activity(session);
    String theirs =
        reach.getValue() == Reach.ONE
            ? words.when(session.from(), session.to())
            : String.join("; ", words.lines(activity.content().series(), desk.today()));
    String mine =
        reach.getValue() == Reach.STOP ? getTranslation("activity.scope.STOP") : wish(words);
    look();
    outcome.addComponentAsFirst(
        new Notice(
            Tone.WARNING,
            getTranslation("activity.change.meanwhile", "theirs", theirs, "mine", mine)));
  }

  private String wish(SeriesWords words) {
    var wish = PlannedSession.on(day.getValue(), from.getValue(), to.getValue());
    return words.when(wish.from(), wish.to());
  }
}
