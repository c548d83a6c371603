package no.bindeledd.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.PageFrame;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.leaving.Going;
import no.bindeledd.organisation.leaving.LeavingService;

/** An organisation stops working here: what ends with that, before anybody decides it. */
@Route("directory/:organisation/leave")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class LeaveView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient LeavingService leaving;
  private final transient OrganisationService organisations;
  private final transient CurrentCaller caller;
  private long organisation;

  LeaveView(LeavingService leaving, OrganisationService organisations, CurrentCaller caller) {
    this.leaving = leaving;
    this.organisations = organisations;
    this.caller = caller;
    narrow();
    lead(getTranslation("directory.leave.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    organisation =
        Ids.parse(
            event
                .getRouteParameters()
                .get(DirectoryOrganisationView.ORGANISATION)
                .orElseThrow(NotFound::new));
    Going going = leaving.going(caller.get(), organisation);
    String name = organisations.get(caller.get(), organisation).name();
    title(getTranslation("directory.leave.title", "name", name));
    var letGo = new Button(getTranslation("directory.leave.do"), click -> letGo());
    letGo.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    add(
        new DecisionBlock(getTranslation("directory.leave.heading"))
            .facts(
                new UnorderedList(
                    new ListItem(
                        getTranslation("directory.leave.activities", "count", going.activities())),
                    new ListItem(getTranslation("directory.leave.places", "count", going.places())),
                    new ListItem(getTranslation("directory.leave.stays"))))
            .choice(letGo, getTranslation("directory.leave.then")));
  }

  private void letGo() {
    leaving.letGo(caller.get(), organisation);
    UI.getCurrent().navigate(DirectoryView.class);
    Notification.show(getTranslation("directory.leave.done"));
  }
}
