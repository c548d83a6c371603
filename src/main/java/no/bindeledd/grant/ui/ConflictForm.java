package no.bindeledd.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Arrays;
import no.bindeledd.grant.conflict.ConflictKind;

/** For somebody who finds out in mid-work that they are disqualified. */
final class ConflictForm extends NativeDetails {
  private static final long serialVersionUID = 1;

  ConflictForm(GrantPage where, SerializableConsumer<ConflictKind> declared) {
    addClassName("why");
    setSummaryText(getTranslation("grant.conflict.declare"));
    var kind = new Select<ConflictKind>();
    kind.setLabel(getTranslation("grant.conflict.kind"));
    kind.setItems(
        Arrays.stream(ConflictKind.values()).filter(k -> k != ConflictKind.NONE).toList());
    kind.setItemLabelGenerator(
        k -> k == null ? "" : where.getTranslation("grant.conflict." + k.name()));
    var button =
        new Button(
            getTranslation("grant.conflict.declare"),
            click -> {
              ConflictKind chosen = kind.getValue();
              if (chosen != null) {
                Confirmation.ask(
                    where,
                    "grant.conflict.declare",
                    "grant.conflict.declare.after",
                    "grant.conflict.declare",
                    () -> declared.accept(chosen));
              }
            });
    var body = new Div(new Paragraph(getTranslation("grant.conflict.declare.after")), kind, button);
    body.addClassName("stack");
    setContent(body);
  }
}
