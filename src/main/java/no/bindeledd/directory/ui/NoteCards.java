package no.bindeledd.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import no.bindeledd.design.Card;
import no.bindeledd.design.Question;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.contact.ContactHistoryService;
import no.bindeledd.organisation.contact.ContactNote;
import no.bindeledd.organisation.contact.NoteContent;
import no.bindeledd.organisation.contact.StepState;

/** Contacts with an organisation, each with what comes next and what one can do about it. */
final class NoteCards {
  private final Component where;
  private final ContactHistoryService contacts;
  private final CurrentCaller caller;
  private final SerializableRunnable again;

  /**
   * @param again what to do when something has changed
   */
  NoteCards(
      Component where,
      ContactHistoryService contacts,
      CurrentCaller caller,
      SerializableRunnable again) {
    this.where = where;
    this.contacts = contacts;
    this.caller = caller;
    this.again = again;
  }

  Card card(ContactNote note, boolean writes) {
    NoteContent content = note.content();
    var words = new Words(Language.of(UI.getCurrent().getLocale()));
    var card =
        new Card(say("municipality.theme." + content.theme().name()))
            .fact(
                Symbol.CALENDAR,
                say("directory.note.way." + content.way().name())
                    + ", "
                    + words.day(Objects.requireNonNull(content.spokenOn())))
            .fact(Symbol.PEOPLE, with(content))
            .fact(Symbol.BUILDING, by(note));
    if (!content.remark().isEmpty()) {
      card.text(content.remark());
    }
    if (content.step() != null && content.dueOn() != null) {
      card.state(badge(note))
          .fact(
              Symbol.CLOCK,
              where.getTranslation(
                  "directory.note.next",
                  "step",
                  say("directory.note.step." + content.step().name()),
                  "day",
                  words.date(content.dueOn()),
                  "who",
                  owner(note)));
    }
    if (writes) {
      offer(card, note);
    }
    return card;
  }

  private String with(NoteContent content) {
    String role = say("directory.note.with." + content.spokeWith().name());
    return content.name() == null ? role : content.name() + ", " + role;
  }

  private String by(ContactNote note) {
    String who = note.colleague() == null ? say("directory.note.left") : note.colleague();
    return note.unitName() == null ? who : who + ", " + note.unitName();
  }

  private String owner(ContactNote note) {
    return note.stepColleague() == null ? say("directory.note.left") : note.stepColleague();
  }

  private StateBadge badge(ContactNote note) {
    StepState state = Objects.requireNonNull(note.stepState());
    return new StateBadge(
        say("directory.note.state." + state.name()),
        state == StepState.OPEN ? Tone.INFO : Tone.NEUTRAL);
  }

  private void offer(Card card, ContactNote note) {
    if (note.waits()) {
      card.actions(
          button("directory.note.done", () -> end(note, StepState.DONE)),
          button("directory.note.drop", () -> end(note, StepState.DROPPED)));
      if (note.stepColleague() == null) {
        card.actions(button("directory.note.take", () -> take(note)));
      }
    }
    if (note.mine()) {
      card.actions(
          new RouterLink(
              say("directory.note.change"),
              ChangeNoteView.class,
              new RouteParameters(ChangeNoteView.NOTE, Ids.toText(note.id()))),
          button("directory.note.remove", () -> askBeforeRemoving(note)));
    }
  }

  private Button button(String key, SerializableRunnable press) {
    var button = new Button(say(key), click -> press.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private void end(ContactNote note, StepState to) {
    attempt(
        () -> contacts.end(caller.get(), note.id(), note.version(), to),
        "directory.note.ended." + to.name());
  }

  private void take(ContactNote note) {
    attempt(() -> contacts.take(caller.get(), note.id(), note.version()), "directory.note.taken");
  }

  private void askBeforeRemoving(ContactNote note) {
    new Question(
            say("directory.note.remove.title"),
            say("directory.note.remove.then"),
            say("directory.note.remove"),
            say("directory.note.remove.keep"),
            () -> attempt(() -> contacts.remove(caller.get(), note.id()), "directory.note.removed"))
        .dangerous()
        .open();
  }

  /** Whoever was second is told, and sees how it stands now. */
  private void attempt(SerializableRunnable deed, String said) {
    try {
      deed.run();
      Notification.show(say(said));
    } catch (ChangedMeanwhile | Rejected faster) {
      Notification.show(say("directory.note.faster"));
    }
    again.run();
  }

  private String say(String key) {
    return where.getTranslation(key);
  }
}
