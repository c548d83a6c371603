package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.AttendanceHours;
import no.bindeledd.activity.CheckInService;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionService;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.QrCode;
import no.bindeledd.identity.CurrentCaller;

/** The code of one session, for a screen by the door or a slip on the wall. */
@Route("sessions/:municipality/:session/code")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class CodeView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient CheckInService checkIn;
  private final transient SessionService sessions;
  private final transient CurrentCaller caller;
  private final Div sheet = new Div();

  CodeView(CheckInService checkIn, SessionService sessions, CurrentCaller caller) {
    this.checkIn = checkIn;
    this.sessions = sessions;
    this.caller = caller;
    narrow();
    sheet.addClassName("code-sheet");
    add(sheet);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Routes.session(event.getRouteParameters()));
  }

  private void show(ActivityKey key) {
    Session session = sessions.get(caller.get(), key.municipality(), key.id());
    title(getTranslation("activity.code.title"));
    lead(new ActivityWords(this).session(session));
    sheet.removeAll();
    String address;
    try {
      address = checkIn.address(caller.get(), key.municipality(), key.id());
    } catch (Rejected over) {
      actions(list(key));
      sheet.add(new Notice(Tone.INFO, getTranslation(over.reasons().getFirst().key())));
      return;
    }
    actions(print(), list(key), withdraw(key));
    var words = new ActivityWords(this).words();
    var picture = new Div(new Html("<div>" + QrCode.svg(address) + "</div>"));
    picture.addClassName("code-image");
    picture.getElement().setAttribute("role", "img");
    picture.getElement().setAttribute("aria-label", getTranslation("activity.code.picture"));
    var steps = new OrderedList();
    Stream.of("scan", "signIn", "press")
        .forEach(step -> steps.add(new ListItem(getTranslation("activity.code.step." + step))));
    sheet.add(
        picture,
        steps,
        new Paragraph(
            getTranslation(
                "activity.code.hours",
                "from",
                words.moment(AttendanceHours.codeFrom(session)),
                "to",
                words.moment(AttendanceHours.codeTo(session)))));
  }

  private Button print() {
    var print =
        new Button(
            getTranslation("activity.code.print"),
            click -> UI.getCurrent().getPage().executeJs("window.print()"));
    print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return print;
  }

  private Button list(ActivityKey key) {
    return new Button(
        getTranslation("activity.ticks.open"),
        click ->
            UI.getCurrent()
                .navigate(AttendanceView.class, Routes.toSession(key.municipality(), key.id())));
  }

  private Button withdraw(ActivityKey key) {
    var withdraw =
        new Button(
            getTranslation("activity.code.withdraw"),
            click -> {
              checkIn.withdrawCodes(caller.get(), key.municipality(), key.id());
              show(key);
            });
    withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return withdraw;
  }
}
