package no.bindeledd.design;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.springframework.stereotype.Component;

/**
 * What {@code getTranslation("key", "name", value, ...)} answers in a view: the text in the tab's
 * language, its values given as pairs of name and value, or as one map.
 */
@Component
public class UiTexts implements I18NProvider {
  private static final long serialVersionUID = 1;

  private final transient Texts texts;

  UiTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Language.offered().stream().map(Language::locale).toList();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... values) {
    return texts.get(Language.of(locale), key, named(values));
  }

  /**
   * @throws IllegalArgumentException if a value lacks its name
   */
  private static Map<String, Object> named(Object... values) {
    var named = new HashMap<String, Object>();
    if (values.length == 1 && values[0] instanceof Map<?, ?> map) {
      map.forEach((name, value) -> named.put(String.valueOf(name), value));
      return named;
    }
    if (values.length % 2 != 0) {
      throw new IllegalArgumentException("Values of a text come as pairs of name and value");
    }
    for (int i = 0; i < values.length; i += 2) {
      named.put(String.valueOf(values[i]), values[i + 1]);
    }
    return named;
  }
}
