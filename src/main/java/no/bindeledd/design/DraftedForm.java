package no.bindeledd.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import org.springframework.dao.DataAccessException;

/**
 * The desk around a form that is saved by a button: what is typed is kept as its writer's own draft
 * at once, is there when the form is opened again, and never goes over what somebody else has saved
 * meanwhile or over what the same person keeps in another window. Stands above the form.
 */
public final class DraftedForm extends Div {
  private static final long serialVersionUID = 1;

  private final TextForm form;
  private final transient Drafts drafts;
  private final SerializableSupplier<Caller.SignedIn> caller;
  private final String name;
  private final Div found = new Div();
  private final ConflictPanel panel;
  private final SavedLine line = new SavedLine();
  private Map<String, String> base = Map.of();
  private Map<String, String> unanswered = Map.of();
  private long subject;
  private long version;
  private long seen = Draft.NONE;
  private boolean elsewhere;

  /**
   * @param name of the form, for {@link Drafts}
   */
  public DraftedForm(
      TextForm form, Drafts drafts, SerializableSupplier<Caller.SignedIn> caller, String name) {
    this.form = form;
    this.drafts = drafts;
    this.caller = caller;
    this.name = name;
    panel = new ConflictPanel(form);
    addClassName("desk");
    found.setVisible(false);
    add(found, panel);
  }

  /**
   * Opens the form with what is saved; what was typed and never saved goes before.
   *
   * @param subject the id of what is edited, 0 for something new
   * @param version that was read, 0 for something new
   */
  public void open(long subject, long version, Map<String, String> saved) {
    this.subject = subject;
    this.version = version;
    hideNotice();
    panel.close();
    form.show(saved);
    base = form.read();
    seen = Draft.NONE;
    drafts.find(caller.get(), name, subject).ifPresent(draft -> goOn(draft, saved));
  }

  private void goOn(Draft draft, Map<String, String> saved) {
    seen = draft.version();
    form.show(draft.fields());
    line.saved(draft.savedAt());
    var discard = new Button(getTranslation("design.draft.discard"), click -> discard(saved));
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    found.add(new Notice(Tone.INFO, getTranslation("design.draft.found"), discard));
    found.setVisible(true);
    long now = version;
    if (DraftNotes.writtenOn(draft) != now) {
      // Until somebody has chosen, saving must meet the later version and not go over it.
      version = DraftNotes.writtenOn(draft);
      base = DraftNotes.base(draft);
      panel.open(
          base,
          saved,
          () -> {
            version = now;
            base = Map.copyOf(saved);
            keep();
          });
    }
  }

  /** Says that what was typed is kept; stands beside the button. */
  public SavedLine line() {
    return line;
  }

  /** The version on which to save. */
  public long version() {
    return version;
  }

  /** Somebody has changed a field. */
  public void typed() {
    if (panel.isOpen()) {
      panel.typed();
    }
    if (!(panel.isOpen() && elsewhere)) {
      keep();
    }
  }

  /**
   * Somebody else has saved since: both versions are shown.
   *
   * @param chosen what to do when the form holds what was chosen
   */
  public void changed(long newVersion, Map<String, String> theirs, SerializableRunnable chosen) {
    hideNotice();
    elsewhere = false;
    panel.open(
        base,
        theirs,
        () -> {
          version = newVersion;
          base = Map.copyOf(theirs);
          keep();
          chosen.run();
        });
  }

  /** What was typed is saved: the draft is needed no more. */
  public void done() {
    drafts.discard(caller.get(), name, subject, seen);
  }

  private void hideNotice() {
    found.removeAll();
    found.setVisible(false);
  }

  private void discard(Map<String, String> saved) {
    drafts.discard(caller.get(), name, subject, seen);
    open(subject, version, saved);
  }

  private void keep() {
    Map<String, String> now = DraftNotes.with(form.read(), version, base);
    try {
      Draft kept = drafts.save(caller.get(), name, subject, seen, now);
      seen = kept.version();
      line.saved(kept.savedAt());
    } catch (ChangedMeanwhile inAnotherWindow) {
      line.waits();
      drafts.find(caller.get(), name, subject).ifPresent(this::compare);
    } catch (DataAccessException databaseIsAway) {
      unanswered = now;
      line.failed();
    }
  }

  /** The same person keeps something else in another window. */
  private void compare(Draft other) {
    if (other.fields().equals(unanswered)) { // it was kept, and the answer was lost on its way
      seen = other.version();
      keep();
      return;
    }
    hideNotice();
    elsewhere = true;
    panel.open(
        base,
        other.fields(),
        () -> {
          seen = other.version();
          version = Math.max(version, DraftNotes.writtenOn(other));
          keep();
        });
  }
}
