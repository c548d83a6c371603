package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.Notice;
import no.bindeledd.design.SavedLine;
import no.bindeledd.design.Tone;
import no.bindeledd.design.WhyDetails;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Saved;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.AssessmentSheet;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.round.Criterion;
import no.bindeledd.identity.CurrentCaller;

/** One application to read and to score; points are kept as they are given. */
@Route("grants/score")
@RolesAllowed("COMMITTEE_MEMBER")
public class ScoreView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;

  private final transient AssessmentService assessments;
  private final transient ConflictService conflicts;
  private final FormFields names = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(names);
  private final SavedLine saved = new SavedLine();
  private final Div content = new Div();
  private final Map<Long, RadioButtonGroup<Integer>> points = new LinkedHashMap<>();
  private long version;

  ScoreView(CurrentCaller current, AssessmentService assessments, ConflictService conflicts) {
    super(current);
    this.assessments = assessments;
    this.conflicts = conflicts;
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
    version = sheet.own().version();
    title(sheet.application().content().title());
    lead(sheet.application().organisationName());
    content.removeAll();
    points.clear();
    content.add(
        new H2(getTranslation("grant.facts.title")),
        new ApplicationFacts(sheet.application(), words(), false),
        new H2(getTranslation("grant.score.title")),
        new Paragraph(getTranslation("grant.score.help")));
    sheet.round().weighted().forEach(criterion -> content.add(field(ref, sheet, criterion)));
    if (sheet.open()) {
      var buttons = new Div(primary("grant.score.submit", () -> submit(ref)), saved);
      buttons.addClassName("row");
      content.add(new Notice(Tone.INFO, getTranslation("grant.score.submit.after")), buttons);
    } else if (sheet.own().isSubmitted()) {
      content.add(new Notice(Tone.SUCCESS, getTranslation("grant.score.submitted")));
    } else {
      content.add(new Notice(Tone.INFO, getTranslation("grant.assessment.error.closed")));
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

  private Div field(Ref ref, AssessmentSheet sheet, Criterion criterion) {
    String code = criterion.code().name();
    var group = new RadioButtonGroup<Integer>(getTranslation("grant.criterion." + code));
    group.setItems(IntStream.rangeClosed(Criterion.LOWEST, Criterion.HIGHEST).boxed().toList());
    group.setHelperText(getTranslation("grant.round.weight", "weight", criterion.weight()));
    group.setValue(sheet.own().points().get(criterion.id()));
    group.setReadOnly(!sheet.open());
    group.addValueChangeListener(change -> keep(ref));
    points.put(criterion.id(), group);
    names.add(code, group);
    var anchors =
        new UnorderedList(
            new ListItem(getTranslation("grant.anchor.low." + code)),
            new ListItem(getTranslation("grant.anchor.middle." + code)),
            new ListItem(getTranslation("grant.anchor.high." + code)));
    anchors.addClassName("rubric-anchors");
    var field = new Div(group, anchors);
    field.addClassNames("card", "rubric");
    return field;
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

  private void keep(Ref ref) {
    try {
      Saved kept = assessments.save(caller(), ref, version, given());
      version = kept.version();
      saved.saved(kept.at());
    } catch (ChangedMeanwhile changed) {
      // The member's own other tab: what is clicked here last is what they mean.
      version = assessments.sheet(caller(), ref).own().version();
      Saved kept = assessments.save(caller(), ref, version, given());
      version = kept.version();
      saved.saved(kept.at());
    }
  }

  private Map<Long, Integer> given() {
    return points.entrySet().stream()
        .filter(e -> e.getValue().getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getValue()));
  }

  private void submit(Ref ref) {
    if (attempt(errors, () -> assessments.submit(caller(), ref, version))) {
      show(ref);
    }
  }
}
