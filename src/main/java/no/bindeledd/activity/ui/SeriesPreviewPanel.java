package no.bindeledd.activity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.SeriesPlan;
import no.bindeledd.activity.SeriesPreview;
import no.bindeledd.activity.SeriesWords;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;

/** What a change of a series would do, and which sessions are to follow that somebody touched. */
final class SeriesPreviewPanel extends Div {
  private static final long serialVersionUID = 1;
  private static final int MOST = 8;

  private final CheckboxGroup<Long> follow = new CheckboxGroup<>();

  SeriesPreviewPanel(SeriesPreview preview) {
    addClassName("stack");
    getElement().setAttribute("aria-live", "polite");
    SeriesWords words = new ActivityWords(this).series();
    SeriesPlan plan = preview.plan();
    if (plan.isEmpty()) {
      add(new Paragraph(getTranslation("activity.change.none")));
    }
    add(
        new Paragraph(
            getTranslation(
                "activity.change.summary",
                "moved",
                plan.moved().size(),
                "dropped",
                plan.dropped().size(),
                "added",
                plan.added().size())));
    add(
        new Notice(
            Tone.INFO,
            getTranslation(
                plan.isTold() ? "activity.change.told" : "activity.change.nobodyTold",
                "count",
                preview.told())));
    if (plan.isTold()) {
      var lines = new UnorderedList();
      words.changes(plan, MOST).forEach(line -> lines.add(new ListItem(line)));
      add(lines);
    }
    touched(plan, words);
    if (preview.begun() > 0) {
      add(
          new Paragraph(
              getTranslation(
                  "activity.change.begun",
                  "count",
                  preview.begun(),
                  "attended",
                  preview.attended())));
    }
  }

  private void touched(SeriesPlan plan, SeriesWords words) {
    follow.setVisible(!plan.touched().isEmpty());
    follow.setLabel(getTranslation("activity.change.touched"));
    follow.setHelperText(getTranslation("activity.change.touched.help"));
    follow.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    Map<Long, String> lines = new HashMap<>();
    plan.touched().forEach(m -> lines.put(m.session().id(), line(m, words)));
    follow.setItems(plan.touched().stream().map(m -> m.session().id()).toList());
    follow.setItemLabelGenerator(id -> lines.getOrDefault(id, ""));
    add(follow);
  }

  private String line(SeriesPlan.Moved moved, SeriesWords words) {
    Session session = moved.session();
    PlannedSession to = moved.to();
    String now =
        getTranslation(
            session.state() == SessionState.CANCELLED
                ? "activity.change.isCancelled"
                : "activity.change.isMoved",
            "when",
            words.when(session.from(), session.to()));
    return to == null
        ? getTranslation("activity.change.touched.gone", "now", now)
        : getTranslation(
            "activity.change.touched.to", "now", now, "when", words.when(to.from(), to.to()));
  }

  /** Ids of the sessions that are to follow the rules like any other. */
  Set<Long> follow() {
    return Set.copyOf(follow.getValue());
  }
}
