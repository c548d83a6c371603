package no.bindeledd.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.identity.SignedInPerson;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Puts a person into the session, in one membership. The session gets a new number each time, so
 * that one which somebody else fixed or saw is worth nothing; and the page is loaded anew, because
 * a tab belongs to the membership it was opened in.
 */
final class SessionOpener {
  private static final String HOME = "/app/";

  private SessionOpener() {}

  static void open(Account account, OwnMembership membership, Assurance assurance) {
    put(
        new SignedInPerson(
            account.id(),
            membership.id(),
            membership.role(),
            assurance,
            account.name(),
            account.language()));
    UI.getCurrent().getPage().setLocation(HOME);
  }

  static void switchTo(SignedInPerson person, OwnMembership membership) {
    put(
        new SignedInPerson(
            person.account(),
            membership.id(),
            membership.role(),
            person.assurance(),
            person.name(),
            person.language()));
    UI.getCurrent().getPage().setLocation(HOME);
  }

  /** Stays where the person is: what was being written is kept, and reads on in their language. */
  static void speak(SignedInPerson person, Language language) {
    put(
        new SignedInPerson(
            person.account(),
            person.membership(),
            person.role(),
            person.assurance(),
            person.name(),
            language));
    UI.getCurrent().getPage().reload();
  }

  private static void put(SignedInPerson person) {
    SecurityContext context = new SecurityContextImpl();
    context.setAuthentication(person.authentication());
    VaadinService.reinitializeSession(VaadinRequest.getCurrent());
    // Into the session alone, where the rest of this request finds it too: what is put beside the
    // thread would have to be taken away again before the thread serves somebody else.
    VaadinSession.getCurrent()
        .getSession()
        .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
  }
}
