package no.bindeledd.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.SignedInPerson;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs somebody in for a test of views without a browser, and reads what a view says. */
public final class SignIn {
  private SignIn() {}

  /** In bokmål; the role must be that of the caller's membership. */
  public static void as(Caller.SignedIn caller, Role role) {
    var person =
        new SignedInPerson(
            caller.account(), caller.membership(), role, caller.assurance(), "Prøve", Language.NB);
    SecurityContextHolder.getContext()
        .setAuthentication(
            new UsernamePasswordAuthenticationToken(
                person, "", List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
    UI.getCurrent().setLocale(Language.NB.locale());
  }

  public static void out() {
    SecurityContextHolder.clearContext();
  }

  /** All text of a component and of what is in it, printed or alive. */
  public static String text(Component component) {
    var page = (Element) ElementUtil.toJsoup(new Document(""), component.getElement());
    return page.wholeText();
  }
}
