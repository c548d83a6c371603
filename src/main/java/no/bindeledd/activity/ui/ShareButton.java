package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.NeighbourShareService;
import no.bindeledd.activity.NeighbourShareService.Choice;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;

/** In which neighbouring municipalities an activity is found as well; not there where none is. */
final class ShareButton extends Button {
  private static final long serialVersionUID = 1;

  private final transient NeighbourShareService shares;
  private final transient CurrentCaller caller;
  private final ActivityKey key;

  ShareButton(NeighbourShareService shares, CurrentCaller caller, ActivityKey key) {
    this.shares = shares;
    this.caller = caller;
    this.key = key;
    setIcon(Symbol.HANDSHAKE.icon());
    show(choices());
    addClickListener(click -> ask(choices()));
  }

  private List<Choice> choices() {
    return shares.choices(caller.get(), key.municipality(), key.id());
  }

  private void show(List<Choice> choices) {
    long chosen = choices.stream().filter(Choice::chosen).count();
    setText(getTranslation("activity.share", "count", chosen));
    setVisible(!choices.isEmpty());
  }

  private void ask(List<Choice> choices) {
    var fields = new FormFields();
    var errors = new ErrorSummary(fields);
    var where = new CheckboxGroup<Choice>(getTranslation("activity.share.where"));
    where.setItems(choices);
    where.setItemLabelGenerator(choice -> choice.municipality().name());
    where.setValue(choices.stream().filter(Choice::chosen).collect(Collectors.toSet()));
    fields.add("neighbours", where);
    var dialog = new Dialog(errors, new Paragraph(getTranslation("activity.share.then")), where);
    dialog.setHeaderTitle(getTranslation("activity.share.title"));
    var save =
        new Button(
            getTranslation("activity.share.save"), click -> save(where.getValue(), errors, dialog));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("activity.share.back"), click -> dialog.close()), save);
    dialog.open();
  }

  private void save(Set<Choice> wanted, ErrorSummary errors, Dialog dialog) {
    try {
      shares.share(
          caller.get(),
          key.municipality(),
          key.id(),
          wanted.stream()
              .map(choice -> Objects.requireNonNull(choice).municipality().id())
              .collect(Collectors.toUnmodifiableSet()));
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    }
    dialog.close();
    show(choices());
    Notification.show(getTranslation("activity.share.saved"));
  }
}
