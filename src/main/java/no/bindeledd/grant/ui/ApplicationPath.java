package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.round.Terms;
import org.jspecify.annotations.Nullable;

/** What happens with an application after it was sent: who has it now, what comes, and when. */
final class ApplicationPath extends Section {
  private static final long serialVersionUID = 1;

  /** The stages, in their order. */
  private enum Stage {
    SENT,
    SCREENING,
    COMMITTEE,
    DECISION;

    /** Which one an application is in that is sent and not answered. */
    static Stage of(ApplicationState state) {
      return switch (state) {
        case ELIGIBLE -> COMMITTEE;
        case ASSESSED, RECOMMENDED -> DECISION;
        default -> SCREENING;
      };
    }
  }

  ApplicationPath(ApplicationState state, Terms terms, Words words) {
    Stage current = Stage.of(state);
    var list = new OrderedList();
    list.addClassName("path");
    for (Stage stage : Stage.values()) {
      list.add(item(stage, current, due(stage, terms), words));
    }
    add(
        new H2(getTranslation("grant.path.title")),
        list,
        new Paragraph(getTranslation("grant.path.withdraw")));
  }

  private static @Nullable LocalDate due(Stage stage, Terms terms) {
    return switch (stage) {
      case SENT, SCREENING -> null;
      case COMMITTEE -> terms.assessedBy();
      case DECISION -> terms.decidedBy();
    };
  }

  private ListItem item(Stage stage, Stage current, @Nullable LocalDate due, Words words) {
    var what = new Paragraph(getTranslation("grant.path." + stage.name()));
    what.addClassName("path-what");
    var how = new Paragraph(getTranslation("grant.path.help." + stage.name()));
    how.addClassNames("soft", "small");
    var item = new ListItem(what, how);
    if (due != null) {
      var when = new Paragraph(getTranslation("grant.path.by", "day", words.day(due)));
      when.addClassName("small");
      item.add(when);
    }
    if (stage.compareTo(current) < 0) {
      item.addClassName("path-done");
      what.addComponentAsFirst(Symbol.CHECK.icon());
    } else if (stage == current) {
      item.addClassName("path-current");
      item.getElement().setAttribute("aria-current", "step");
      var now = new Span(getTranslation("grant.path.now"));
      now.addClassNames("badge", "badge-accent");
      what.add(now);
    }
    return item;
  }
}
