package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import no.bindeledd.activity.HoursDeskService;
import no.bindeledd.activity.HoursReason;
import no.bindeledd.activity.HoursSheet;
import no.bindeledd.activity.VolunteerHours;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;

/** What volunteers gave: hours that wait for a word, and what a year came to. */
@Route("hours")
@Menu(title = "activity.hours.menu", order = 14, icon = "icon-clock")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class HoursView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int YEARS = 5;

  private final transient HoursDeskService desk;
  private final transient HoursSheet sheet;
  private final transient CurrentCaller caller;
  private final Div waiting = new Div();
  private final Div totals = new Div();
  private final Select<Integer> year = new Select<>();

  HoursView(HoursDeskService desk, HoursSheet sheet, CurrentCaller caller, Clock clock) {
    this.desk = desk;
    this.sheet = sheet;
    this.caller = caller;
    int now = Norway.today(clock).getYear();
    title(getTranslation("activity.hours.title"));
    lead(getTranslation("activity.hours.lead"));
    year.setLabel(getTranslation("activity.hours.year"));
    year.setItems(IntStream.range(0, YEARS).mapToObj(back -> now - back).toList());
    year.setValue(now);
    year.addValueChangeListener(event -> showTotals());
    totals.addClassName("stack");
    add(
        new Section(new H2(getTranslation("activity.hours.waiting")), waiting),
        new Section(new H2(getTranslation("activity.hours.totals")), year, totals),
        new Anchor("/me/hours", getTranslation("activity.hours.reportOwn")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    List<VolunteerHours> reported = desk.reported(caller.get());
    waiting.removeAll();
    waiting.add(
        reported.isEmpty()
            ? new Paragraph(getTranslation("activity.hours.waiting.none"))
            : new CardList(reported.stream().map(this::card).toList()));
    showTotals();
  }

  private Card card(VolunteerHours h) {
    var confirm =
        new Button(
            getTranslation("activity.hours.confirm"),
            click ->
                decide(
                    () ->
                        desk.confirm(
                            caller.get(),
                            h.municipality(),
                            h.id(),
                            h.version(),
                            h.minutes(),
                            null)));
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Card(h.name())
        .fact(Symbol.CLOCK, HoursWords.hours(this, h.minutes()))
        .fact(Symbol.CALENDAR, new ActivityWords(this).words().day(h.day()))
        .fact(Symbol.PEOPLE, h.title())
        .actions(
            confirm,
            button("change", () -> new HoursDialog(h, true, (m, r) -> confirm(h, m, r)).open()),
            button(
                "refuse",
                () ->
                    new HoursDialog(
                            h,
                            false,
                            (none, r) ->
                                decide(
                                    () ->
                                        desk.refuse(
                                            caller.get(),
                                            h.municipality(),
                                            h.id(),
                                            h.version(),
                                            r)))
                        .open()));
  }

  private void confirm(VolunteerHours h, int minutes, HoursReason reason) {
    decide(
        () -> desk.confirm(caller.get(), h.municipality(), h.id(), h.version(), minutes, reason));
  }

  private Button button(String name, Runnable click) {
    var button = new Button(getTranslation("activity.hours." + name), event -> click.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  private void decide(Runnable decision) {
    try {
      decision.run();
    } catch (ChangedMeanwhile somebodyElseDid) {
      show();
      throw somebodyElseDid;
    }
    show();
  }

  private void showTotals() {
    totals.removeAll();
    var table = new HoursTable(desk.totals(caller.get(), year.getValue()));
    totals.add(table);
    if (!table.isBare()) {
      totals.add(sheet(year.getValue()));
    }
  }

  private Component sheet(int of) {
    Caller who = caller.get();
    Language language = Language.of(getLocale());
    return new Anchor(
        DownloadHandler.fromInputStream(
            event -> {
              byte[] bytes = sheet.csv(who, of, language);
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes), "bindeledd.csv", "text/csv", bytes.length);
            }),
        getTranslation("activity.hours.csv"));
  }
}
