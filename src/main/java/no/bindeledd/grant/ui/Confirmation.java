package no.bindeledd.grant.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks before something is lost, and says what will be. */
final class Confirmation {
  private Confirmation() {}

  static void ask(
      GrantPage where,
      String titleKey,
      String lossKey,
      String confirmKey,
      SerializableRunnable action) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(where.getTranslation(titleKey));
    dialog.setText(where.getTranslation(lossKey));
    dialog.setConfirmText(where.getTranslation(confirmKey));
    dialog.setCancelable(true);
    dialog.setCancelText(where.getTranslation("grant.cancel"));
    dialog.addConfirmListener(confirm -> action.run());
    dialog.open();
  }
}
