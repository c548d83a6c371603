package no.bindeledd.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Printed;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.design.WhyDetails;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.matching.Suggestion;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.matching.SuggestionState;
import no.bindeledd.matching.Workbench;
import no.bindeledd.matching.WorkbenchService;
import no.bindeledd.matching.engine.NoteKind;
import no.bindeledd.people.SharedProfile;

/** One person on the workbench: what they share, what fits, and what was suggested before. */
final class PersonBench extends Div {
  private static final long serialVersionUID = 1;
  private static final int FITS = 6;
  private static final int OTHERS = 10;

  private final transient WorkbenchService workbench;
  private final transient SuggestionService suggestions;
  private final transient CurrentCaller caller;
  private final Div answers = new Div();
  private final List<Button> buttons = new ArrayList<>();
  private final long participant;

  PersonBench(
      WorkbenchService workbench,
      SuggestionService suggestions,
      CurrentCaller caller,
      long participant) {
    this.workbench = workbench;
    this.suggestions = suggestions;
    this.caller = caller;
    this.participant = participant;
    addClassName("stack");
    show(FITS);
  }

  /** The activities are looked up each time: the view keeps none of them. */
  private void show(int most) {
    removeAll();
    buttons.clear();
    var words = new MatchWords(this);
    Workbench found = workbench.fits(caller.get(), participant);
    int all = found.fits().size();
    add(
        new H2(words.name(found.person().firstName(), words.about(found))),
        new Paragraph(shared(found, words)),
        answers,
        new H3(getTranslation("matching.bench.fits")));
    if (found.fits().isEmpty()) {
      add(new Notice(Tone.INFO, getTranslation("matching.bench.noFit")));
    } else {
      add(
          new Paragraph(getTranslation("matching.bench.suggest.then")),
          new CardList(found.fits().stream().limit(most).map(m -> fit(m, words)).toList()),
          new MoreButton(all - most, () -> show(all)));
    }
    if (!found.others().isEmpty()) {
      add(others(found.others().size()));
    }
    showAnswers();
  }

  private String shared(Workbench found, MatchWords words) {
    SharedProfile p = found.person();
    String until =
        getTranslation("matching.bench.until", "date", words.words().date(p.consent().until()));
    String about = words.about(found);
    return about.isEmpty() || p.firstName() == null ? until : about + ". " + until;
  }

  private Card fit(Workbench.Match match, MatchWords words) {
    // The button keeps the number alone, and not all that is known about the activity.
    long activity = match.activity().id();
    var suggest = new Button(getTranslation("matching.bench.suggest"), click -> suggest(activity));
    suggest.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    suggest
        .getElement()
        .setAttribute(
            "aria-label",
            getTranslation("matching.bench.suggest.what", "title", match.activity().title()));
    buttons.add(suggest);
    Card card = card(match, words);
    card.add(WhyDetails.reasons(words.notes(match.notes(), NoteKind.Side.FOR), List.of()));
    // What nobody knows is a question to ask, not a no.
    List<String> unknown = words.notes(match.notes(), NoteKind.Side.UNKNOWN);
    if (!unknown.isEmpty()) {
      card.add(new Notice(Tone.INFO, String.join(" ", unknown)));
    }
    return card.print().actions(suggest);
  }

  private static Card card(Workbench.Match match, MatchWords words) {
    var a = match.activity();
    return new Card(a.title())
        .text(a.organiser())
        .fact(Symbol.CALENDAR, words.when(a))
        .fact(Symbol.PLACE, a.area().name());
  }

  /** What does not fit is worked out when somebody wants to see it, and until then not kept. */
  private Component others(int count) {
    var details = new NativeDetails(getTranslation("matching.bench.others", "count", count));
    details.addClassName("why");
    details.addToggleListener(
        event -> {
          if (event.isOpened() && details.getContent() == null) {
            details.setContent(misses(details, OTHERS));
          }
        });
    return details;
  }

  private Component misses(NativeDetails details, int most) {
    var words = new MatchWords(this);
    List<Workbench.Match> misses = workbench.others(caller.get(), participant);
    int all = misses.size();
    var list = new CardList(misses.stream().limit(most).map(m -> miss(m, words)).toList());
    return new Div(
        Printed.of(list),
        new MoreButton(all - most, () -> details.setContent(misses(details, all))));
  }

  private static Card miss(Workbench.Match match, MatchWords words) {
    Card card = card(match, words);
    card.add(
        WhyDetails.reasons(
            words.notes(match.notes(), NoteKind.Side.FOR),
            words.notes(match.notes(), NoteKind.Side.AGAINST)));
    return card;
  }

  private void suggest(long activity) {
    try {
      suggestions.suggest(caller.get(), participant, activity);
    } catch (Rejected rejected) {
      answers.addComponentAsFirst(
          new Notice(Tone.WARNING, getTranslation(rejected.reasons().getFirst().key())));
      return;
    }
    showAnswers();
    answers.scrollIntoView();
  }

  /** What was suggested before, and whether something waits: then nothing new is suggested. */
  private void showAnswers() {
    List<Suggestion> made = suggestions.of(caller.get(), participant);
    Optional<Suggestion> waiting =
        made.stream().filter(s -> s.state() == SuggestionState.PROPOSED).findFirst();
    answers.removeAll();
    waiting.ifPresent(s -> answers.add(waiting(s)));
    buttons.forEach(button -> button.setEnabled(waiting.isEmpty()));
    List<Suggestion> past =
        made.stream().filter(s -> s.state() != SuggestionState.PROPOSED).toList();
    if (!past.isEmpty()) {
      var words = new MatchWords(this);
      answers.add(
          new H3(getTranslation("matching.bench.history")),
          Printed.of(
              new CardList(
                  past.stream()
                      .map(
                          s ->
                              new Card(s.activityTitle())
                                  .state(words.state(s.state()))
                                  .text(words.history(s)))
                      .toList())));
    }
  }

  private Notice waiting(Suggestion s) {
    var back =
        new Button(
            getTranslation("matching.bench.takeBack"),
            click -> {
              try {
                suggestions.takeBack(caller.get(), s.id());
              } catch (Rejected answeredMeanwhile) {
                // The list that follows says how it stands.
              }
              showAnswers();
            });
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var words = new MatchWords(this);
    return new Notice(
        Tone.INFO,
        getTranslation(
            "matching.bench.waits",
            "title",
            s.activityTitle(),
            "day",
            words.words().date(Norway.local(s.answerBefore()).toLocalDate())),
        back);
  }
}
