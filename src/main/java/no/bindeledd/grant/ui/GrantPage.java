package no.bindeledd.grant.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.function.SerializableRunnable;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.HistoryList;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.NamedHistory;

/** What the pages of this module share. */
@StyleSheet("context://grant.css")
abstract class GrantPage extends PageFrame {
  private static final long serialVersionUID = 1;

  private final transient CurrentCaller current;

  GrantPage(CurrentCaller current) {
    this.current = current;
  }

  /** Asked anew at every call: a tab may be stale, a membership may have ended. */
  final Caller.SignedIn caller() {
    return current.get();
  }

  final Words words() {
    return new Words(Language.of(getLocale()));
  }

  final StateBadge badge(RoundPhase phase) {
    Tone tone =
        switch (phase) {
          case DRAFT -> Tone.NEUTRAL;
          case ANNOUNCED -> Tone.INFO;
          case OPEN -> Tone.ACCENT;
          case CLOSED, ASSESSMENT, SCORED -> Tone.WARNING;
          case DECIDED -> Tone.SUCCESS;
        };
    return new StateBadge(getTranslation("grant.phase." + phase.name()), tone);
  }

  final StateBadge badge(ApplicationState state) {
    Tone tone =
        switch (state) {
          case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
          case SUBMITTED, UNDER_SCREENING -> Tone.WARNING;
          case ELIGIBLE, ASSESSED, RECOMMENDED -> Tone.INFO;
          case GRANTED -> Tone.SUCCESS;
          case REFUSED, DISMISSED -> Tone.DANGER;
        };
    return new StateBadge(getTranslation("grant.state." + state.name()), tone);
  }

  /**
   * @param unnamedKey the text for those whose name is not known to the reader
   */
  final HistoryList history(NamedHistory past, String unnamedKey) {
    return new HistoryList(
        past.changes(),
        "grant.history.",
        account -> past.names().getOrDefault(account, getTranslation(unnamedKey)));
  }

  final Button primary(String textKey, SerializableRunnable action) {
    var button = new Button(getTranslation(textKey), click -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.setDisableOnClick(false);
    return button;
  }

  final Button secondary(String textKey, SerializableRunnable action) {
    return new Button(getTranslation(textKey), click -> action.run());
  }

  /** A link to another view, below /app. */
  static Anchor link(String path, String text) {
    return new Anchor("/app/" + path, text);
  }

  final Anchor buttonLink(String path, String textKey) {
    Anchor link = link(path, getTranslation(textKey));
    link.addClassName("button");
    return link;
  }

  static void go(String path) {
    UI.getCurrent().navigate(path);
  }

  static String path(String view, Ref ref) {
    return view + "/" + ref.toText();
  }

  /** Does it, or shows at the top of the page what stands against it. */
  static boolean attempt(ErrorSummary errors, SerializableRunnable action) {
    try {
      action.run();
      errors.clear();
      return true;
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return false;
    }
  }

  final void done(String textKey) {
    Notification.show(getTranslation(textKey), 5000, Notification.Position.BOTTOM_START)
        .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
  }
}
