package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Collectors;
import no.bindeledd.activity.StaffedSession.Helper;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;

/** Puts somebody on a role, of those who may help. */
final class PutOnDialog extends Dialog {
  private static final long serialVersionUID = 1;

  /**
   * @param what the role, and when; not in the title, which breaks no long words
   * @param chosen puts an account on it, or says why that cannot be
   */
  PutOnDialog(String what, List<Helper> able, SerializableConsumer<Long> chosen) {
    setHeaderTitle(getTranslation("activity.roles.put.question"));
    var about = new Paragraph(what);
    about.addClassName("own-words");
    about.getElement().setAttribute("dir", "auto");
    var names = able.stream().collect(Collectors.toMap(Helper::account, Helper::name));
    var who = new Select<Long>();
    who.setLabel(getTranslation("activity.roles.who"));
    who.setItems(able.stream().map(Helper::account).toList());
    who.setItemLabelGenerator(account -> names.getOrDefault(account, ""));
    who.setWidthFull();
    who.setVisible(!able.isEmpty());
    add(
        about,
        who,
        new Paragraph(
            getTranslation(able.isEmpty() ? "activity.roles.nobody" : "activity.roles.put.then")));
    var close = new Button(getTranslation("activity.roles.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var put =
        new Button(
            getTranslation("activity.roles.put"),
            click -> {
              if (who.isEmpty()) {
                who.setErrorMessage(getTranslation("activity.roles.choose"));
                who.setInvalid(true);
                return;
              }
              try {
                chosen.accept(who.getValue());
                close();
              } catch (Rejected no) {
                Reason reason = no.reasons().getFirst();
                who.setErrorMessage(getTranslation(reason.key(), (Object) reason.values()));
                who.setInvalid(true);
              }
            });
    put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    put.setVisible(!able.isEmpty());
    getFooter().add(close, put);
  }
}
