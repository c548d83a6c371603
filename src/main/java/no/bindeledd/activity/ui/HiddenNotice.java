package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.TrustService;
import no.bindeledd.design.DecisionBlock;

/** Tells an organiser why the public does not see their activity, and how to answer. */
final class HiddenNotice {
  private HiddenNotice() {}

  static DecisionBlock of(HideReason reason, SerializableConsumer<String> ask) {
    var answer = new TextArea();
    answer.setLabel(answer.getTranslation("activity.hidden.answer"));
    answer.setMaxLength(TrustService.LONGEST_NOTE);
    var again =
        new Button(
            answer.getTranslation("activity.hidden.ask"),
            click -> {
              ask.accept(answer.getValue());
              Notification.show(answer.getTranslation("activity.hidden.asked"));
            });
    again.setDisableOnClick(true);
    return new DecisionBlock(answer.getTranslation("activity.hidden.title"))
        .facts(
            new Paragraph(answer.getTranslation(reason.textKey())),
            new Paragraph(answer.getTranslation("activity.hidden.how")))
        .reasons(answer)
        .choice(again, answer.getTranslation("activity.hidden.ask.then"));
  }
}
