package no.bindeledd.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bindeledd.design.Facts;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.register.RegisterAnswer;
import no.bindeledd.organisation.register.RegisterLookUpService;
import no.bindeledd.organisation.register.RegisterUnit;

/**
 * What the register says of a number, under the field in which it is typed, and where that comes
 * from. The register is asked beside the page: whoever waits sees that it is asked, and may go on
 * typing.
 */
final class RegisterLine extends Div {
  private static final long serialVersionUID = 1;
  private static final int POLL_MILLIS = 300;
  private static final int NO_POLL = -1;

  private final transient RegisterLookUpService register;
  private final transient CurrentCaller caller;
  private final SerializableConsumer<RegisterUnit> found;
  private String asked = "";
  private boolean filling;
  private int waiting;

  /**
   * @param found what to do with a unit that the register has, where fields are to be filled in
   */
  RegisterLine(
      RegisterLookUpService register,
      CurrentCaller caller,
      SerializableConsumer<RegisterUnit> found) {
    this.register = register;
    this.caller = caller;
    this.found = found;
    addClassNames("register-line", "wide");
    getElement().setAttribute("role", "status");
  }

  /**
   * @param number nine digits that check
   * @param fillIn whether somebody has just typed it and wants the rest of the form filled in
   */
  void ask(String number, boolean fillIn) {
    Caller who = caller.get();
    asked = number;
    filling = fillIn;
    Optional<RegisterAnswer> known = register.known(who, number);
    if (known.isPresent()) {
      show(known.get());
      return;
    }
    say(Tone.INFO, getTranslation("administration.register.asking"));
    UI ui = UI.getCurrent();
    waiting++;
    ui.setPollInterval(POLL_MILLIS);
    Thread.ofVirtual().start(() -> askBeside(ui, who, number));
  }

  void clear() {
    asked = "";
    removeAll();
  }

  private void askBeside(UI ui, Caller who, String number) {
    RegisterAnswer answer;
    try {
      answer = register.ask(who, number);
    } catch (RuntimeException e) {
      // Whatever it is, the person is not left waiting for it.
      answer = new RegisterAnswer.Silent();
    }
    RegisterAnswer last = answer;
    try {
      ui.access(
          () -> {
            waiting--;
            if (waiting == 0) {
              ui.setPollInterval(NO_POLL);
            }
            // Another number may have been typed meanwhile.
            if (number.equals(asked)) {
              show(last);
            }
          });
    } catch (UIDetachedException left) {
      // Nobody looks at the page any more.
    }
  }

  private void show(RegisterAnswer answer) {
    switch (answer) {
      case RegisterAnswer.Found(RegisterUnit unit, boolean live) -> {
        say(
            unit.state() == RegisterUnit.State.ACTIVE ? Tone.SUCCESS : Tone.WARNING,
            live
                ? getTranslation("administration.register.live")
                : getTranslation("administration.register.copy"),
            facts(this, unit)
                .written(
                    getTranslation("administration.register.categories"),
                    String.join(
                        ", ",
                        register.categories(
                            caller.get(), unit.number(), Language.of(getLocale())))));
        if (filling) {
          found.accept(unit);
        }
      }
      case RegisterAnswer.SoleProprietor sole ->
          say(Tone.WARNING, getTranslation("administration.register.soleProprietor"));
      case RegisterAnswer.Deleted deleted ->
          say(Tone.WARNING, getTranslation("administration.register.deleted"));
      case RegisterAnswer.Unknown unknown ->
          say(Tone.WARNING, getTranslation("administration.register.unknown"));
      case RegisterAnswer.Silent silent ->
          say(Tone.WARNING, getTranslation("administration.register.silent"));
      case RegisterAnswer.NotAsked nobody ->
          say(Tone.INFO, getTranslation("administration.register.notAsked"));
    }
  }

  private void say(Tone tone, String text, Component... more) {
    removeAll();
    add(new Notice(tone, text, more));
  }

  /** What the register has of a unit that helps to recognise and reach it. */
  static Facts facts(Component where, RegisterUnit unit) {
    var facts =
        new Facts()
            .written(where.getTranslation("administration.organisation.name"), unit.name())
            .fact(where.getTranslation("administration.register.form"), form(where, unit.form()))
            .written(where.getTranslation("administration.register.address"), address(unit))
            .written(
                where.getTranslation("administration.organisation.email"),
                Objects.requireNonNullElse(unit.email(), ""));
    if (unit.state() != RegisterUnit.State.ACTIVE) {
      facts.fact(
          where.getTranslation("administration.register.says"),
          new Paragraph(state(where, unit.state())));
    }
    return facts;
  }

  static String state(Component where, RegisterUnit.State state) {
    return where.getTranslation("organisation.register.state." + state.name());
  }

  private static String form(Component where, String code) {
    return switch (code) {
      case "FLI", "STI", "SA", "KIRK", "KOMM", "FYLK", "ORGL", "AS" ->
          where.getTranslation("organisation.register.form." + code);
      default -> code;
    };
  }

  private static String address(RegisterUnit unit) {
    String place =
        Stream.of(unit.postalCode(), unit.place())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Stream.of(unit.street(), place)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
