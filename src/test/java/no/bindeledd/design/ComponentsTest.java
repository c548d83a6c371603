package no.bindeledd.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.testing.SignIn;
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
  void what_is_printed_reads_the_same_and_whatever_was_typed_stays_text() {
    String typed = "<img src=x onerror=alert(1)> Garn & \"prat\"";
    var printed = Printed.of(new Card(typed).text("Torsdag 17–19").fact(Symbol.PLACE, "Vestbyen"));
    assertThat(printed.getElement().getTag()).isEqualTo("article");
    assertThat(printed.getElement().getClassList()).contains("card");
    String inside = printed.getElement().getProperty("innerHTML");
    assertThat(inside)
        .contains(
            "card-title", "<p dir=\"auto\">Torsdag 17–19</p>", "&lt;img", "Garn &amp; \"prat\"")
        .doesNotContain("<img", "\n");
    assertThat(SignIn.text(printed)).isEqualTo(typed + "Torsdag 17–19Vestbyen");

    printed.reprint(new Card("Noe annet"));
    assertThat(SignIn.text(printed)).isEqualTo("Noe annet");
  }

  @Test
  void a_button_that_is_added_to_a_printed_card_can_be_pressed() {
    var pressed = new ArrayList<String>();
    var card = new Card("Garn").fact(Symbol.PLACE, "Vestbyen").print();
    card.fact(Symbol.CLOCK, "kl. 17").actions(new Button("Foreslå", click -> pressed.add("yes")));
    UI.getCurrent().add(card);
    find(Button.class, card).single().click();
    assertThat(pressed).containsExactly("yes");
    assertThat(SignIn.text(card)).isEqualTo("GarnVestbyenkl. 17Foreslå");
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
