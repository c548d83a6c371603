package no.bindeledd.administration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import no.bindeledd.design.CardList;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FilterChips;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.exchange.ImportFate;
import no.bindeledd.organisation.exchange.ImportRow;
import no.bindeledd.organisation.exchange.ImportService;
import no.bindeledd.organisation.exchange.OrganisationImport;
import org.jspecify.annotations.Nullable;

/** What a list would come to, row by row; the decision on it; and what it came to. */
@Route("organisations/lists/:list")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class ImportView extends PageFrame implements BeforeEnterObserver {
  static final String LIST = "list";

  private static final long serialVersionUID = 1;
  private static final int PAGE = 24;
  private static final int POLL_MILLIS = 1000;
  private static final int NO_POLL = -1;

  private final transient ImportService imports;
  private final transient CurrentCaller caller;
  private final ErrorSummary errors = new ErrorSummary(new FormFields());
  private final Div top = new Div();
  private final Div content = new Div();
  private @Nullable Registration polling;
  private @Nullable ImportFate shownFate;
  private int shown = PAGE;
  private long id;

  ImportView(ImportService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
    top.addClassName("page-content");
    content.addClassName("page-content");
    add(errors, top, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Ids.parse(event.getRouteParameters().get(LIST).orElseThrow(NotFound::new));
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(poll -> show());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (polling != null) {
      polling.remove();
    }
    event.getUI().setPollInterval(NO_POLL);
  }

  private void show() {
    OrganisationImport list = imports.get(caller.get(), id);
    title(getTranslation("administration.import.title", "file", list.fileName()));
    top.removeAll();
    content.removeAll();
    boolean works =
        list.state() == OrganisationImport.State.JUDGING
            || list.state() == OrganisationImport.State.RUNNING;
    UI.getCurrent().setPollInterval(works ? POLL_MILLIS : NO_POLL);
    if (works) {
      top.add(progress(list));
      return;
    }
    Map<ImportFate, Integer> counts = imports.counts(caller.get(), id);
    notes(list);
    switch (list.state()) {
      case PREVIEW -> top.add(decision(list, counts));
      case DONE ->
          top.add(
              new Notice(
                  Tone.SUCCESS,
                  getTranslation("administration.import.done", "count", taken(counts))));
      case DISCARDED ->
          top.add(new Notice(Tone.INFO, getTranslation("administration.import.discarded")));
      case JUDGING, RUNNING -> {}
    }
    showRows(list, counts);
  }

  private Div progress(OrganisationImport list) {
    String text =
        getTranslation(
            "administration.import.progress." + list.state().name(),
            (Object) Map.of("done", list.done(), "rows", list.rows()));
    var bar = new ProgressBar(0, list.rows(), list.done());
    bar.getElement().setAttribute("aria-label", text);
    var words = new Paragraph(text);
    words.getElement().setAttribute("role", "status");
    return new Div(words, bar, new Paragraph(getTranslation("administration.import.leave")));
  }

  /** What was found out about the file, and what of it nobody reads. */
  private void notes(OrganisationImport list) {
    if (list.lookedAgain() && list.state() == OrganisationImport.State.PREVIEW) {
      top.add(new Notice(Tone.WARNING, getTranslation("administration.import.lookedAgain")));
    }
    if (list.encoding().equals("WINDOWS_1252")) {
      top.add(new Notice(Tone.INFO, getTranslation("administration.import.windows")));
    }
    if (!list.notRead().isEmpty()) {
      top.add(
          new Notice(
              Tone.WARNING,
              getTranslation(
                  "administration.import.notRead", "names", String.join(", ", list.notRead()))));
    }
  }

  private DecisionBlock decision(OrganisationImport list, Map<ImportFate, Integer> counts) {
    int taken = taken(counts);
    var facts = new UnorderedList();
    for (ImportFate fate : ImportFate.values()) {
      int count = counts.getOrDefault(fate, 0);
      if (count > 0) {
        facts.add(
            new ListItem(
                getTranslation("administration.import.count." + fate.name(), "count", count)));
      }
    }
    var block = new DecisionBlock(getTranslation("administration.import.decide")).facts(facts);
    if (taken > 0) {
      var take =
          new Button(
              getTranslation("administration.import.take", "count", taken),
              click -> decide(() -> imports.carryOut(caller.get(), id, list.version())));
      take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      take.setDisableOnClick(true);
      block.choice(take, getTranslation("administration.import.take.then"));
    }
    return block.choice(
        new Button(
            getTranslation("administration.import.discard"),
            click -> decide(() -> imports.discard(caller.get(), id, list.version()))),
        getTranslation("administration.import.discard.then"));
  }

  private int taken(Map<ImportFate, Integer> counts) {
    return counts.getOrDefault(ImportFate.NEW, 0)
        + counts.getOrDefault(ImportFate.HERE, 0)
        + counts.getOrDefault(ImportFate.CHANGED, 0)
        + imports.chosen(caller.get(), id);
  }

  private void decide(Runnable deed) {
    errors.clear();
    try {
      deed.run();
    } catch (ChangedMeanwhile somebodyElse) {
      errors.show(List.of(Reason.of("organisation.exchange.why.notOpen")));
    }
    show();
  }

  private void showRows(OrganisationImport list, Map<ImportFate, Integer> counts) {
    var chips =
        new FilterChips<ImportFate>(
            getTranslation("administration.import.filter"),
            ImportFate.NONE,
            fate -> {
              shownFate = fate == ImportFate.NONE ? null : fate;
              shown = PAGE;
              show();
            });
    chips.part(ImportFate.NONE, getTranslation("administration.import.all"), list.rows());
    counts.forEach((fate, count) -> chips.part(fate, ImportWords.fate(this, fate), count));
    chips.show(shownFate == null ? ImportFate.NONE : shownFate);
    List<ImportRow> rows = imports.rows(caller.get(), id, shownFate, shown);
    int all = shownFate == null ? list.rows() : counts.getOrDefault(shownFate, 0);
    var cards =
        new ImportRowCard(this, list.state() == OrganisationImport.State.PREVIEW, this::choose);
    content.add(
        new H2(getTranslation("administration.import.rows")),
        chips,
        new CardList(rows.stream().map(cards::of).toList()),
        new MoreButton(
            all - rows.size(),
            () -> {
              shown += PAGE;
              show();
            }));
  }

  private void choose(Long row, Boolean bringIn) {
    try {
      imports.choose(caller.get(), id, row, bringIn);
      Notification.show(
          getTranslation(
              bringIn ? "administration.import.chosen" : "administration.import.notChosen"));
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
    }
    OrganisationImport list = imports.get(caller.get(), id);
    if (list.state() == OrganisationImport.State.PREVIEW) {
      top.removeAll();
      notes(list);
      top.add(decision(list, imports.counts(caller.get(), id)));
    } else {
      show();
    }
  }
}
