package no.bindeledd.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Question;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.merge.Duplicate;
import no.bindeledd.organisation.merge.DuplicateService;
import no.bindeledd.organisation.merge.Merge;
import no.bindeledd.organisation.merge.MergeLifecycle;
import no.bindeledd.organisation.merge.MergeService;

/** Organisations that may stand here twice, why, and what was merged and can still be undone. */
@Route("duplicates")
@Menu(title = "directory.duplicates.title", order = 67, icon = "icon-people")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class DuplicatesView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 24;

  private final transient DuplicateService duplicates;
  private final transient MergeService merges;
  private final transient CurrentCaller caller;
  private final Div notices = new Div();
  private final Div content = new Div();
  private int shown = PAGE;

  DuplicatesView(DuplicateService duplicates, MergeService merges, CurrentCaller caller) {
    this.duplicates = duplicates;
    this.merges = merges;
    this.caller = caller;
    title(getTranslation("directory.duplicates.title"));
    lead(getTranslation("directory.duplicates.lead"));
    content.addClassName("page-content");
    add(notices, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    List<Duplicate> likely = duplicates.likely(caller.get());
    List<Merge> done = merges.undoable(caller.get());
    content.removeAll();
    if (likely.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("directory.duplicates.none"),
              getTranslation("directory.duplicates.none.why")));
    } else {
      List<Card> cards = likely.stream().limit(shown).map(this::card).toList();
      content.add(
          new H2(getTranslation("directory.duplicates.heading", "count", likely.size())),
          new CardList(cards),
          new MoreButton(
              likely.size() - cards.size(),
              () -> {
                shown += PAGE;
                show();
              }));
    }
    if (!done.isEmpty()) {
      content.add(
          new Section(
              new H2(getTranslation("directory.merges.heading")),
              new CardList(done.stream().map(this::card).toList())));
    }
  }

  private Card card(Duplicate pair) {
    var card =
        new Card(
                getTranslation(
                    "directory.duplicates.pair",
                    "first",
                    pair.firstName(),
                    "second",
                    pair.secondName()))
            .state(
                new StateBadge(
                    getTranslation(
                        pair.alike().likely()
                            ? "directory.duplicates.likely"
                            : "directory.duplicates.possible"),
                    pair.alike().likely() ? Tone.WARNING : Tone.NEUTRAL));
    pair.alike()
        .common()
        .forEach(
            common ->
                card.fact(
                    Symbol.CHECK, getTranslation("directory.duplicates.common." + common.name())));
    if (pair.alike().numbersDiffer()) {
      card.fact(Symbol.WARNING, getTranslation("directory.duplicates.numbersDiffer"));
    }
    return card.actions(
        new RouterLink(
            getTranslation("directory.duplicates.compare"),
            MergeView.class,
            MergeView.of(pair.first(), pair.second())),
        new Button(
            getTranslation("directory.duplicates.apart"), click -> askBeforeKeepingApart(pair)));
  }

  private void askBeforeKeepingApart(Duplicate pair) {
    new Question(
            getTranslation("directory.duplicates.apart.title"),
            getTranslation("directory.duplicates.apart.then"),
            getTranslation("directory.duplicates.apart"),
            getTranslation("directory.duplicates.apart.keep"),
            () -> {
              duplicates.keepApart(caller.get(), pair.first(), pair.second());
              Notification.show(getTranslation("directory.duplicates.apart.done"));
              show();
            })
        .open();
  }

  private Card card(Merge merge) {
    var words = new Words(Language.of(getLocale()));
    return new Card(merge.survivorName())
        .fact(
            Symbol.LINK,
            getTranslation(
                "directory.merges.was",
                "name",
                merge.mergedName(),
                "day",
                words.day(Norway.local(merge.mergedAt()).toLocalDate())))
        .fact(
            Symbol.CLOCK,
            getTranslation(
                "directory.merges.until",
                "day",
                words.day(Norway.local(MergeLifecycle.until(merge)).toLocalDate())))
        .actions(
            new Button(getTranslation("directory.merges.undo"), click -> askBeforeUndoing(merge)));
  }

  private void askBeforeUndoing(Merge merge) {
    new Question(
            getTranslation("directory.merges.undo.title"),
            getTranslation("directory.merges.undo.then"),
            getTranslation("directory.merges.undo"),
            getTranslation("directory.merges.undo.keep"),
            () -> undo(merge))
        .open();
  }

  private void undo(Merge merge) {
    notices.removeAll();
    try {
      merges.undo(caller.get(), merge.id());
      Notification.show(getTranslation("directory.merges.undone"));
    } catch (Rejected rejected) {
      for (Reason reason : rejected.reasons()) {
        notices.add(new Notice(Tone.DANGER, getTranslation(reason.key())));
      }
    } catch (ChangedMeanwhile faster) {
      notices.add(new Notice(Tone.INFO, getTranslation("directory.merges.faster")));
    }
    show();
  }
}
