package no.bindeledd.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.junit.jupiter.api.Test;

/** What the components do, beside how they look. */
@ViewPackages(packages = "no.bindeledd.design")
class ComponentsTest extends BrowserlessTest {
  private final UiTexts texts = new UiTexts(new Texts());

  @Test
  void a_reason_stands_in_the_summary_and_at_its_field_and_goes_when_put_right() {
    var fields = new FormFields();
    var title = fields.add("title", new TextField());
    var place = fields.add("place", new TextField());
    var summary = new ErrorSummary(fields);
    UI.getCurrent().add(summary, title, place);

    summary.show(List.of(Reason.at("title", "x.titleMissing"), Reason.of("x.tooLate")));
    assertThat(summary.isVisible()).isTrue();
    assertThat(summary.getElement().getTextRecursively()).contains("tooLate");
    assertThat(title.isInvalid()).isTrue();
    assertThat(title.getErrorMessage()).contains("titleMissing");
    assertThat(place.isInvalid()).isFalse();
    assertThat(find(NativeButton.class, summary).all()).hasSize(1);

    summary.clear();
    assertThat(summary.isVisible()).isFalse();
    assertThat(title.isInvalid()).isFalse();
  }

  @Test
  void texts_take_values_as_pairs_or_as_a_map_in_the_language_of_the_tab() {
    var arabic = Language.AR.locale();
    assertThat(texts.getTranslation("design.saved.at", arabic, "time", "14:32"))
        .contains("14:32")
        .isEqualTo(texts.getTranslation("design.saved.at", arabic, Map.of("time", "14:32")));
    assertThat(texts.getProvidedLocales()).hasSize(5);
    assertThatThrownBy(() -> texts.getTranslation("design.saved.at", arabic, "time", "14", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
