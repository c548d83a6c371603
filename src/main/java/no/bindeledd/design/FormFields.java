package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/** The fields of a form under the names that rules call them by ({@link Reason#field()}). */
public final class FormFields implements Serializable {
  private static final long serialVersionUID = 1;

  private final LinkedHashMap<String, Component> fields = new LinkedHashMap<>();

  /**
   * Makes a field known and hands it back, so that it can be added to a layout at once. Its help
   * moves above the box, where it is read before typing.
   */
  public <F extends Component> F add(String name, F field) {
    field.getElement().getThemeList().add("helper-above-field");
    if (field instanceof HasValidation text
        && (field instanceof TextField || field instanceof TextArea)) {
      // A message goes when the form is sent again and not when the field is left: what stands
      // below would move away under the pointer that is about to press it.
      text.setManualValidation(true);
    }
    fields.put(name, field);
    return field;
  }

  /** Puts each message at its field and takes it away from all others. */
  public void mark(List<Reason> reasons) {
    fields.forEach(
        (name, field) -> {
          if (field instanceof HasValidationProperties checked) {
            Optional<Reason> own = reasons.stream().filter(r -> name.equals(r.field())).findFirst();
            checked.setErrorMessage(own.map(r -> text(field, r)).orElse(""));
            checked.setInvalid(own.isPresent());
          }
        });
  }

  /** Shows the field and puts the cursor there. */
  void focus(@Nullable String name) {
    Component field = fields.get(name);
    if (field != null) {
      field.scrollIntoView();
    }
    if (field instanceof Focusable<?> target) {
      target.focus();
    }
  }

  boolean knows(@Nullable String name) {
    return name != null && fields.containsKey(name);
  }

  /** The reason in the language of the tab. */
  static String text(Component where, Reason reason) {
    return where.getTranslation(reason.key(), (Object) Map.copyOf(reason.values()));
  }
}
