package no.bindeledd.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.Question;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.PageFrame;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;

/** A question, and the answer to it, which the portal sends. */
@Route("questions/:municipality/:question")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class QuestionView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient QuestionService questions;
  private final transient CurrentCaller caller;
  private final FormFields fields = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(fields);
  private final Div content = new Div();

  QuestionView(QuestionService questions, CurrentCaller caller) {
    this.questions = questions;
    this.caller = caller;
    narrow();
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ActivityKey key = Routes.question(event.getRouteParameters());
    Question question = questions.get(caller.get(), key.municipality(), key.id());
    title(question.title());
    content.removeAll();
    content.add(said(question));
    content.add(question.state() == Question.State.OPEN ? open(question) : settled(question));
  }

  private Section said(Question question) {
    String who =
        question.name().isEmpty() ? getTranslation("activity.question.somebody") : question.name();
    var when = new Paragraph(new ActivityWords(this).words().moment(question.askedAt()));
    when.addClassName("soft");
    var heading = new H2(getTranslation("activity.question.from", "name", who));
    heading.getElement().setAttribute("dir", "auto");
    return new Section(heading, written(question.text()), when);
  }

  private DecisionBlock open(Question question) {
    var answer = new TextArea(getTranslation("activity.question.answer"));
    answer.setHelperText(getTranslation("activity.question.answer.help"));
    answer.setMaxLength(QuestionService.LONGEST_ANSWER);
    answer.setMinRows(4);
    var send =
        new Button(
            getTranslation("activity.question.send"),
            click ->
                end(
                    () ->
                        questions.answer(
                            caller.get(),
                            question.municipality(),
                            question.id(),
                            answer.getValue()),
                    "activity.question.sent"));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var away =
        new Button(
            getTranslation("activity.question.putAway"),
            click ->
                end(
                    () -> questions.putAway(caller.get(), question.municipality(), question.id()),
                    "activity.question.putAway.done"));
    return new DecisionBlock(getTranslation("activity.question.decide"))
        .reasons(fields.add("answer", answer))
        .choice(send, getTranslation("activity.question.send.then"))
        .choice(away, getTranslation("activity.question.putAway.then"));
  }

  private Section settled(Question question) {
    var section = new Section(new H2(getTranslation(question.state().textKey())));
    if (question.answer() != null) {
      section.add(written(question.answer()));
    }
    var gone = new Paragraph(getTranslation("activity.question.gone"));
    gone.addClassName("soft");
    section.add(gone);
    return section;
  }

  private static Paragraph written(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("written");
    paragraph.getElement().setAttribute("dir", "auto");
    return paragraph;
  }

  private void end(Runnable deed, String said) {
    try {
      deed.run();
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    }
    UI.getCurrent().navigate(QuestionsView.class);
    Notification.show(getTranslation(said));
  }
}
