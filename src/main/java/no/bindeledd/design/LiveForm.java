package no.bindeledd.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * The desk around a form that saves itself as it is typed, also when several people, or one in two
 * windows, write in the same thing: what one of them has saved is never gone over. Whoever comes
 * second sees both versions; until they choose, what they write is kept as their own draft, and is
 * there again if they leave before. Stands above the form.
 */
public final class LiveForm extends Div {
  private static final long serialVersionUID = 1;

  private final TextForm form;
  private final Store store;
  private final transient Drafts drafts;
  private final SerializableSupplier<Caller.SignedIn> caller;
  private final String name;
  private final ConflictPanel panel;
  private final ErrorSummary errors;
  private final SavedLine line = new SavedLine();
  private Map<String, String> base = Map.of();
  private Map<String, String> unanswered = Map.of();
  private long subject;
  private long version;
  private long seen = Draft.NONE;
  private boolean refused;

  /** Where the thing is that the form shows. */
  public interface Store extends Serializable {

    /** As it is saved now. */
    Saved read();

    /**
     * @throws ChangedMeanwhile if there is another version than this
     */
    Saved write(long version, Map<String, String> fields);

    /** Whether it says by itself why something was refused; usually the error summary does. */
    default boolean tellsOf(Rejected refusal) {
      return false;
    }
  }

  /**
   * What is saved, and in which version.
   *
   * @param at null if nothing is saved yet
   */
  public record Saved(Map<String, String> fields, long version, @Nullable Instant at)
      implements Serializable {}

  /**
   * @param errors where what cannot be saved is said
   * @param name of the form, for {@link Drafts}
   */
  public LiveForm(
      TextForm form,
      Store store,
      ErrorSummary errors,
      Drafts drafts,
      SerializableSupplier<Caller.SignedIn> caller,
      String name) {
    this.form = form;
    this.store = store;
    this.errors = errors;
    this.drafts = drafts;
    this.caller = caller;
    this.name = name;
    panel = new ConflictPanel(form);
    addClassName("desk");
    add(panel);
  }

  /** Opens the form with what is saved, and with what this person has not come to choose. */
  public void open(long subject) {
    this.subject = subject;
    panel.close();
    Saved now = store.read();
    take(now);
    form.show(now.fields());
    base = form.read();
    seen = Draft.NONE;
    drafts
        .find(caller.get(), name, subject)
        .ifPresent(
            draft -> {
              seen = draft.version();
              form.show(draft.fields());
              base = DraftNotes.base(draft);
              compare(now, this::save);
            });
  }

  /** Says that what was typed is saved. */
  public SavedLine line() {
    return line;
  }

  /** The version that was read or saved last. */
  public long version() {
    return version;
  }

  /** Somebody has changed a field. */
  public void typed() {
    if (panel.isOpen()) {
      panel.typed();
      keepApart();
    } else {
      save();
    }
  }

  /**
   * Saves what stands in the form.
   *
   * @return whether it is saved; if not, there is something to choose first
   */
  public boolean save() {
    if (panel.isOpen()) {
      panel.scrollIntoView();
      return false;
    }
    Map<String, String> now = form.read();
    if (now.equals(base) && seen == Draft.NONE) {
      return true;
    }
    try {
      take(store.write(version, now));
      base = now;
      forget();
      return true;
    } catch (ChangedMeanwhile changed) {
      if (store.read().version() == version) {
        throw changed; // not by another writer
      }
      changed(this::save);
      return !panel.isOpen();
    } catch (Rejected rejected) {
      line.failed();
      if (!store.tellsOf(rejected)) {
        errors.show(rejected.reasons());
        refused = true;
      }
    } catch (DataAccessException databaseIsAway) {
      unanswered = now;
      line.failed();
    }
    return false;
  }

  /**
   * Somebody else has saved since this form did.
   *
   * @param chosen what to do when the form holds what was chosen
   */
  public void changed(SerializableRunnable chosen) {
    Saved now = store.read();
    if (now.fields().equals(unanswered)) { // it was saved, and the answer was lost on its way
      base = now.fields();
    }
    compare(now, chosen);
  }

  private void compare(Saved now, SerializableRunnable chosen) {
    line.waits();
    panel.open(
        base,
        now.fields(),
        () -> {
          take(now);
          base = now.fields();
          chosen.run();
        });
    if (panel.isOpen()) {
      keepApart();
    }
  }

  private void take(Saved now) {
    version = now.version();
    if (now.at() != null) {
      line.saved(now.at());
    }
    if (refused) {
      errors.clear();
      refused = false;
    }
  }

  private void keepApart() {
    try {
      var mine = DraftNotes.with(form.read(), version, base);
      seen = drafts.save(caller.get(), name, subject, seen, mine).version();
    } catch (ChangedMeanwhile | DataAccessException notKept) {
      // A second window keeps what it has: the line says that what is written here is not saved.
      line.failed();
    }
  }

  private void forget() {
    if (seen != Draft.NONE) {
      drafts.discard(caller.get(), name, subject, seen);
      seen = Draft.NONE;
    }
  }
}
