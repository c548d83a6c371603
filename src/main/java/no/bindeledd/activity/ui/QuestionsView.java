package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.activity.Question;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.identity.CurrentCaller;

/** What people have asked of one's activities, those that wait first. */
@Route("questions")
@Menu(title = "activity.questions.title", order = 12, icon = "icon-question")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class QuestionsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int SHORT = 140;

  private final transient QuestionService questions;
  private final transient CurrentCaller caller;
  private final Div content = new Div();

  QuestionsView(QuestionService questions, CurrentCaller caller) {
    this.questions = questions;
    this.caller = caller;
    title(getTranslation("activity.questions.title"));
    lead(getTranslation("activity.questions.lead"));
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Question> all = questions.list(caller.get());
    content.removeAll();
    if (all.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("activity.questions.empty"),
              getTranslation("activity.questions.empty.why")));
      return;
    }
    var heading = new H2(getTranslation("activity.questions.title"));
    heading.addClassName("only-heard");
    content.add(heading, new CardList(all.stream().map(this::card).toList()));
  }

  private Card card(Question question) {
    var words = new ActivityWords(this).words();
    return new Card(
            new RouterLink(
                question.title(),
                QuestionView.class,
                Routes.toQuestion(question.municipality(), question.id())))
        .state(badge(question))
        .text(shortened(question.text()))
        .fact(Symbol.CLOCK, words.moment(question.askedAt()));
  }

  private StateBadge badge(Question question) {
    return new StateBadge(
        getTranslation(question.state().textKey()),
        question.state() == Question.State.OPEN ? Tone.WARNING : Tone.NEUTRAL);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHORT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
  }
}
