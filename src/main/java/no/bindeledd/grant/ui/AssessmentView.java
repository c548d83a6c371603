package no.bindeledd.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.AssessmentTask;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.conflict.Undeclared;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.identity.CurrentCaller;

/** A committee member's work in a round: answer for ties first, then score. */
@Route("grants/assess")
@RolesAllowed("COMMITTEE_MEMBER")
public class AssessmentView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;

  private final transient RoundService rounds;
  private final transient ConflictService conflicts;
  private final transient AssessmentService assessments;
  private final Div content = new Div();

  AssessmentView(
      CurrentCaller current,
      RoundService rounds,
      ConflictService conflicts,
      AssessmentService assessments) {
    super(current);
    this.rounds = rounds;
    this.conflicts = conflicts;
    this.assessments = assessments;
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    show(Ref.parse(parameter));
  }

  private void show(Ref round) {
    title(rounds.get(caller(), round).terms().name());
    lead(getTranslation("grant.assess.lead"));
    content.removeAll();
    List<Undeclared> undeclared = conflicts.undeclared(caller(), round);
    if (!undeclared.isEmpty()) {
      content.add(
          new H2(getTranslation("grant.assess.conflicts")),
          new Paragraph(getTranslation("grant.assess.conflicts.help")),
          new CardList(undeclared.stream().map(u -> card(round, u)).toList()));
    }
    List<AssessmentTask> tasks = assessments.tasks(caller(), round);
    content.add(new H2(getTranslation("grant.assess.tasks")));
    if (tasks.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("grant.assess.empty"), getTranslation("grant.assess.empty.why")));
    } else {
      content.add(new CardList(tasks.stream().map(this::card).toList()));
    }
  }

  private Card card(Ref round, Undeclared undeclared) {
    Button none =
        primary(
            "grant.conflict.NONE",
            () -> declare(round, undeclared.application(), ConflictKind.NONE));
    var tie = new Select<ConflictKind>();
    tie.setLabel(getTranslation("grant.assess.tie"));
    tie.setItems(Arrays.stream(ConflictKind.values()).filter(k -> k != ConflictKind.NONE).toList());
    tie.setItemLabelGenerator(k -> k == null ? "" : getTranslation("grant.conflict." + k.name()));
    tie.addValueChangeListener(
        change -> {
          ConflictKind chosen = change.getValue();
          if (chosen != null) {
            Confirmation.ask(
                this,
                "grant.conflict.declare",
                "grant.conflict.declare.after",
                "grant.conflict.declare",
                () -> declare(round, undeclared.application(), chosen));
          }
        });
    return new Card(undeclared.title()).text(undeclared.organisationName()).actions(none, tie);
  }

  private void declare(Ref round, Ref application, ConflictKind kind) {
    conflicts.declare(caller(), application, kind);
    show(round);
  }

  private Card card(AssessmentTask task) {
    StateBadge state =
        task.submitted()
            ? new StateBadge(getTranslation("grant.assess.submitted"), Tone.SUCCESS)
            : new StateBadge(getTranslation("grant.assess.open"), Tone.WARNING);
    return new Card(
            link(path("grants/score", task.application().ref()), task.application().title()))
        .state(state)
        .text(task.application().organisationName())
        .fact(Symbol.STAR, getTranslation("grant.assess.scored", "count", task.scored()));
  }
}
