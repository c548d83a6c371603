package no.bindeledd.design;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;

/** "Saved 14:32": says, without interrupting, that what was typed is kept. Empty at first. */
public final class SavedLine extends Span {
  private static final long serialVersionUID = 1;

  public SavedLine() {
    addClassName("saved");
    getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
  }

  public void saved(Instant at) {
    var words = new Words(Language.of(getLocale()));
    String time = words.time(Norway.local(at).toLocalTime());
    show(Symbol.CHECK, getTranslation("design.saved.at", "time", time), false);
  }

  public void failed() {
    show(Symbol.WARNING, getTranslation("design.saved.failed"), true);
  }

  /** There is something to choose first. */
  public void waits() {
    show(Symbol.WARNING, getTranslation("design.saved.waits"), true);
  }

  private void show(Symbol symbol, String text, boolean failed) {
    removeAll();
    setClassName("saved-failed", failed);
    add(symbol.icon(), new Span(text));
  }
}
