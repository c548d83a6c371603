package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.LiveForm;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.design.WhyDetails;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Saved;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.AssessmentSheet;
import no.bindeledd.grant.assessment.OwnAssessment;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.round.Criterion;
import no.bindeledd.identity.CurrentCaller;

/** One application to read and to score; points are kept as they are given. */
@Route("grants/score")
@RolesAllowed("COMMITTEE_MEMBER")
public class ScoreView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;
  private static final String FORM = "grant-score";

  private final transient AssessmentService assessments;
  private final transient ConflictService conflicts;
  private final FormFields names = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(names);
  private final Div content = new Div();
  private final transient Drafts drafts;

  ScoreView(
      CurrentCaller current,
      AssessmentService assessments,
      ConflictService conflicts,
      Drafts drafts) {
    super(current);
    this.assessments = assessments;
    this.conflicts = conflicts;
    this.drafts = drafts;
    narrow();
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    show(Ref.parse(parameter));
  }

  private void show(Ref ref) {
    AssessmentSheet sheet = assessments.sheet(caller(), ref);
    title(sheet.application().content().title());
    lead(sheet.application().organisationName());
    content.removeAll();
    content.add(
        new H2(getTranslation("grant.facts.title")),
        new ApplicationFacts(sheet.application(), words(), false),
        new H2(getTranslation("grant.score.title")),
        new Paragraph(getTranslation("grant.score.help")));
    var points = new PointFields(sheet.round().weighted(), sheet.open(), names);
    points.show(PointFields.text(sheet.round().weighted(), sheet.own().points()));
    if (sheet.open()) {
      var desk =
          new LiveForm(
              points,
              new Points(ref, sheet.round().weighted()),
              errors,
              drafts,
              this::caller,
              FORM);
      desk.open(ref.id());
      points.onChange(desk::typed);
      var buttons = new Div(primary("grant.score.submit", () -> submit(ref, desk)), desk.line());
      buttons.addClassName("row");
      var after = new Notice(Tone.INFO, getTranslation("grant.score.submit.after"));
      content.add(desk, points, after, buttons);
    } else {
      content.add(
          points,
          sheet.own().isSubmitted()
              ? new Notice(Tone.SUCCESS, getTranslation("grant.score.submitted"))
              : new Notice(Tone.INFO, getTranslation("grant.assessment.error.closed")));
    }
    showOthers(sheet);
    content.add(
        new ConflictForm(
            this,
            kind -> {
              conflicts.declare(caller(), ref, kind);
              go(path("grants/assess", sheet.application().round()));
            }));
  }

  private void showOthers(AssessmentSheet sheet) {
    if (sheet.others().isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    for (Criterion criterion : sheet.round().weighted()) {
      List<String> given =
          sheet.others().stream()
              .map(member -> member.get(criterion.id()))
              .map(String::valueOf)
              .sorted()
              .toList();
      list.add(
          new ListItem(
              getTranslation("grant.criterion." + criterion.code().name())
                  + ": "
                  + words().list(given)));
    }
    content.add(new H2(getTranslation("grant.score.others")), new WhyDetails(list));
  }

  private void submit(Ref ref, LiveForm desk) {
    if (!desk.save()) {
      return;
    }
    try {
      if (attempt(errors, () -> assessments.submit(caller(), ref, desk.version()))) {
        show(ref);
      }
    } catch (ChangedMeanwhile changed) {
      desk.changed(desk::save);
    }
  }

  /** The member's own points; they may have the sheet open in two windows. */
  private final class Points implements LiveForm.Store {
    private static final long serialVersionUID = 1;

    private final Ref ref;
    private final transient List<Criterion> criteria;

    Points(Ref ref, List<Criterion> criteria) {
      this.ref = ref;
      this.criteria = criteria;
    }

    @Override
    public LiveForm.Saved read() {
      OwnAssessment own = assessments.sheet(caller(), ref).own();
      return new LiveForm.Saved(
          PointFields.text(criteria, own.points()), own.version(), own.savedAt());
    }

    @Override
    public LiveForm.Saved write(long version, Map<String, String> written) {
      Saved kept = assessments.save(caller(), ref, version, PointFields.points(criteria, written));
      return new LiveForm.Saved(written, kept.version(), kept.at());
    }
  }
}
