package no.bindeledd.grant.ui;

import com.vaadin.flow.function.SerializableRunnable;
import no.bindeledd.design.Question;

/** Asks before something is lost, and says what will be. */
final class Confirmation {
  private Confirmation() {}

  static void ask(
      GrantPage where,
      String titleKey,
      String lossKey,
      String confirmKey,
      SerializableRunnable action) {
    new Question(
            where.getTranslation(titleKey),
            where.getTranslation(lossKey),
            where.getTranslation(confirmKey),
            where.getTranslation("grant.cancel"),
            action)
        .open();
  }
}
