package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import no.bindeledd.activity.HideReason;
import no.bindeledd.design.DecisionBlock;

/** Tells an organiser why the public does not see their activity, and how to answer. */
final class HiddenNotice {
  private HiddenNotice() {}

  static DecisionBlock of(HideReason reason, SerializableRunnable ask) {
    var block = new DecisionBlock("");
    var again =
        new Button(
            block.getTranslation("activity.hidden.ask"),
            click -> {
              ask.run();
              Notification.show(block.getTranslation("activity.hidden.asked"));
            });
    again.setDisableOnClick(true);
    return new DecisionBlock(block.getTranslation("activity.hidden.title"))
        .facts(
            new Paragraph(block.getTranslation(reason.textKey())),
            new Paragraph(block.getTranslation("activity.hidden.how")))
        .choice(again, block.getTranslation("activity.hidden.ask.then"));
  }
}
