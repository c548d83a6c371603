package no.bindeledd.administration.ui;

import com.vaadin.flow.component.select.Select;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.foundation.text.Language;

/** Who shall be the first to look after a place: name, address, language. */
final class FirstAdministratorFields {
  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String LANGUAGE = "language";

  private FirstAdministratorFields() {}

  static FormSection in(KeptFields fields) {
    var section =
        new FormSection(
            fields.getTranslation("administration.first.title"),
            fields.getTranslation("administration.first.help"));
    Select<Language> language =
        fields.choice(
            LANGUAGE,
            fields.getTranslation("administration.give.language"),
            Language.offered(),
            Language::name);
    language.setItemLabelGenerator(Language::nativeName);
    var email = fields.email(EMAIL, fields.getTranslation("administration.give.email"));
    email.setHelperText(fields.getTranslation("administration.give.email.help"));
    return section
        .wide(email)
        .with(fields.text(NAME, fields.getTranslation("administration.give.name"), 160), language);
  }
}
