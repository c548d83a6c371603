package no.bindeledd.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.identity.SignInService;

/** Sign-in in two steps: the address, then the code that went to it. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient SignInService signIn;
  private final transient MembershipService memberships;
  private final boolean demo;
  private final Div step = new Div();
  private final Paragraph notice = new Paragraph();

  SignInView(SignInService signIn, MembershipService memberships, PortalProperties portal) {
    this.signIn = signIn;
    this.memberships = memberships;
    this.demo = portal.demo();
    addClassName("sign-in");
    notice.addClassName("notice");
    notice.setVisible(false);
    notice.getElement().setAttribute("role", "status");
    add(new H1(getTranslation("identity.signIn.title")), notice, step);
    add(new Paragraph(organisation()));
    if (demo) {
      add(demoHelp());
    }
    askForAddress();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.signIn.title") + " – " + getTranslation("site.name");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (event.getLocation().getQueryParameters().getParameters().containsKey("ended")) {
      tell("identity.signIn.ended");
    }
  }

  private void askForAddress() {
    var address = new TextField(getTranslation("identity.signIn.address"));
    address.setHelperText(getTranslation("identity.signIn.addressHelp"));
    address.setAutocomplete(Autocomplete.USERNAME);
    address.setWidthFull();
    address.setMaxLength(254);
    var next = primary("identity.signIn.sendCode");
    next.addClickListener(
        click -> {
          try {
            askForCode(signIn.askForCode(Caller.ANYONE, address.getValue()));
          } catch (Rejected rejected) {
            address.setErrorMessage(getTranslation(rejected.reasons().getFirst().key()));
            address.setInvalid(true);
            address.focus();
          }
        });
    show(address, next);
    address.focus();
  }

  private void askForCode(long request) {
    tell("identity.signIn.codeOnItsWay");
    var code = new TextField(getTranslation("identity.signIn.code"));
    code.setHelperText(
        getTranslation("identity.signIn.codeHelp", "minutes", SignInService.VALIDITY.toMinutes()));
    code.getElement().setAttribute("autocomplete", "one-time-code");
    code.getElement().setAttribute("inputmode", "numeric");
    code.setMaxLength(10);
    code.setWidthFull();
    var enter = primary("identity.signIn.enter");
    enter.addClickListener(click -> use(request, code));
    var again = new Button(getTranslation("identity.signIn.again"), click -> startAgain());
    again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    show(code, enter, again);
    code.focus();
  }

  private void startAgain() {
    notice.setVisible(false);
    askForAddress();
  }

  private void use(long request, TextField code) {
    Optional<Account> account = signIn.useCode(Caller.ANYONE, request, code.getValue());
    if (account.isEmpty()) {
      code.setErrorMessage(getTranslation("identity.signIn.wrongCode"));
      code.setInvalid(true);
      code.focus();
      return;
    }
    enter(account.get());
  }

  private void enter(Account account) {
    List<OwnMembership> own = memberships.own(new Caller.Self(account.id(), Assurance.CODE));
    if (own.isEmpty()) {
      tell("identity.signIn.noRole");
      show(
          new Paragraph(new Anchor("/me", getTranslation("identity.signIn.ownPage"))),
          new Paragraph(organisation()));
    } else {
      SessionOpener.open(account, own.getFirst(), Assurance.CODE);
    }
  }

  /** Where those begin who have no role yet, and whose organisation is not here. */
  private Anchor organisation() {
    return new Anchor("/me/organisations", getTranslation("claim.begin.title"));
  }

  private void show(Component... parts) {
    step.removeAll();
    step.add(parts);
  }

  private void tell(String key) {
    notice.setText(getTranslation(key));
    notice.setVisible(true);
  }

  private Button primary(String key) {
    var button = new Button(getTranslation(key));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    button.addClickShortcut(Key.ENTER);
    return button;
  }

  private Div demoHelp() {
    var help = new Div();
    help.addClassName("notice");
    var outbox = new Anchor("/demo/outbox", getTranslation("identity.signIn.demoOutbox"));
    outbox.setTarget("_blank");
    help.add(new Paragraph(getTranslation("identity.signIn.demo")), outbox);
    return help;
  }
}
