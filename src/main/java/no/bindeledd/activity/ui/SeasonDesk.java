package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.SeasonService;
import no.bindeledd.design.DateField;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;

/** Makes the next season out of the last, and opens it in the form. */
@SpringComponent
class SeasonDesk {
  private final SeasonService seasons;
  private final CurrentCaller caller;

  SeasonDesk(SeasonService seasons, CurrentCaller caller) {
    this.seasons = seasons;
    this.caller = caller;
  }

  Button copy(Component where, Activity activity) {
    return new Button(
        where.getTranslation("activity.season.copy"), click -> ask(where, activity).open());
  }

  private Dialog ask(Component where, Activity activity) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(where.getTranslation("activity.season.question"));
    var day = new DateField(where.getTranslation("activity.season.firstDay"));
    day.setHelperText(where.getTranslation("activity.season.firstDay.help"));
    day.setRequiredIndicatorVisible(true);
    day.setValue(seasons.firstDay(caller.get(), activity.municipality(), activity.id()));
    dialog.add(day, new Paragraph(where.getTranslation("activity.season.then")));
    var keep = new Button(where.getTranslation("activity.season.close"), click -> dialog.close());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var copy =
        new Button(
            where.getTranslation("activity.season.make"), click -> make(dialog, day, activity));
    copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(keep, copy);
    return dialog;
  }

  private void make(Dialog dialog, DateField day, Activity activity) {
    LocalDate first = day.getValue();
    if (first == null) {
      day.setErrorMessage(day.getTranslation("activity.season.noDay"));
      day.setInvalid(true);
      return;
    }
    long draft;
    try {
      draft = seasons.copy(caller.get(), activity.municipality(), activity.id(), first);
    } catch (Rejected rejected) {
      var reason = rejected.reasons().getFirst();
      day.setErrorMessage(day.getTranslation(reason.key(), (Object) reason.values()));
      day.setInvalid(true);
      return;
    }
    dialog.close();
    UI.getCurrent().navigate(ActivityFormView.class, Routes.to(activity.municipality(), draft));
  }
}
