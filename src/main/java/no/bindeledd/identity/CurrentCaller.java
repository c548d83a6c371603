package no.bindeledd.identity;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import no.bindeledd.foundation.access.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who calls, from a view. A tab belongs to the membership it was opened in: when the person has
 * switched in another tab, this one is stale, and whatever it asks for is refused.
 */
@Component
public class CurrentCaller {

  /**
   * @throws StaleTab if the person has switched role since this tab was opened, or signed out
   */
  public Caller.SignedIn get() {
    SignedInPerson person = person().orElseThrow(StaleTab::new);
    UI tab = UI.getCurrent();
    if (tab != null) {
      Long opened = ComponentUtil.getData(tab, Long.class);
      if (opened == null) {
        ComponentUtil.setData(tab, Long.class, person.membership());
      } else if (opened != person.membership()) {
        throw new StaleTab();
      }
    }
    return person.caller();
  }

  public Optional<SignedInPerson> person() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
        ? Optional.of(person)
        : Optional.empty();
  }
}
