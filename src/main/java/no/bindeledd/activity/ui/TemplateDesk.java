package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.TemplateService;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;

/** Keeps an activity as what others begin with. */
@SpringComponent
class TemplateDesk {
  private final TemplateService templates;
  private final CurrentCaller caller;

  TemplateDesk(TemplateService templates, CurrentCaller caller) {
    this.templates = templates;
    this.caller = caller;
  }

  Button keep(Component where, Activity activity) {
    var keep =
        new Button(
            where.getTranslation("activity.template.keep"), click -> ask(where, activity).open());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return keep;
  }

  private Dialog ask(Component where, Activity activity) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(where.getTranslation("activity.template.question"));
    var name = new TextField(where.getTranslation("activity.template.name"));
    name.setRequiredIndicatorVisible(true);
    name.setValue(activity.content().title());
    name.setWidthFull();
    dialog.add(name, new Paragraph(where.getTranslation("activity.template.then")));
    var close = new Button(where.getTranslation("activity.template.close"), c -> dialog.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var keep =
        new Button(
            where.getTranslation("activity.template.keep"),
            c -> keep(where, dialog, name, activity));
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(close, keep);
    return dialog;
  }

  private void keep(Component where, Dialog dialog, TextField name, Activity activity) {
    try {
      templates.keep(caller.get(), activity.municipality(), activity.id(), name.getValue());
    } catch (Rejected rejected) {
      Reason reason = rejected.reasons().getFirst();
      name.setErrorMessage(where.getTranslation(reason.key(), (Object) reason.values()));
      name.setInvalid(true);
      return;
    }
    dialog.close();
    Notification.show(where.getTranslation("activity.template.kept"));
  }
}
