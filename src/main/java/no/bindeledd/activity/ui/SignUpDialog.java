package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;

/** Signs somebody up who asked in person. */
final class SignUpDialog extends Dialog {
  private static final long serialVersionUID = 1;

  /** Does it, or says what is missing. */
  interface Done extends Serializable {
    void signUp(String name, String address, PlaceGroup group, Language language);
  }

  private final TextField name = new TextField(getTranslation("activity.places.name"));
  private final TextField address = new TextField(getTranslation("activity.places.address"));

  SignUpDialog(List<PlaceGroup> groups, Done done) {
    setHeaderTitle(getTranslation("activity.places.add"));
    var group = new Select<PlaceGroup>();
    group.setLabel(getTranslation("activity.places.group"));
    group.setItems(groups);
    group.setItemLabelGenerator(g -> getTranslation(g.textKey()));
    group.setValue(groups.getFirst());
    group.setVisible(groups.size() > 1);
    var language = new Select<Language>();
    language.setLabel(getTranslation("activity.places.language"));
    language.setItems(Language.offered());
    language.setItemLabelGenerator(Language::nativeName);
    language.setValue(Language.NB);
    name.setRequiredIndicatorVisible(true);
    address.setRequiredIndicatorVisible(true);
    var fields =
        new VerticalLayout(
            new Paragraph(getTranslation("activity.places.add.then")),
            name,
            address,
            group,
            language);
    fields.setPadding(false);
    add(fields);
    var keep = new Button(getTranslation("activity.places.keep"), click -> close());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var save =
        new Button(
            getTranslation("activity.places.add"),
            click -> {
              try {
                done.signUp(
                    name.getValue(), address.getValue(), group.getValue(), language.getValue());
                close();
              } catch (Rejected no) {
                no.reasons().forEach(this::show);
              }
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(keep, save);
  }

  private void show(Reason reason) {
    TextField field = "name".equals(reason.field()) ? name : address;
    field.setErrorMessage(getTranslation(reason.key(), (Object) reason.values()));
    field.setInvalid(true);
    field.focus();
  }
}
