package no.bindeledd.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.SignedInPerson;
import org.springframework.stereotype.Component;

/**
 * Each tab speaks the language of the person in it; before the sign-in, the one that the address
 * asks for ({@code ?lang=ar}), or else the browser's.
 */
@Component
class TabLanguage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  private final transient CurrentCaller caller;
  private final transient PortalProperties portal;

  TabLanguage(CurrentCaller caller, PortalProperties portal) {
    this.caller = caller;
    this.portal = portal;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> speak(init.getUI(), languageOf(VaadinRequest.getCurrent())));
    event.addIndexHtmlRequestListener(
        page -> {
          Language language = languageOf(page.getVaadinRequest());
          page.getDocument()
              .child(0)
              .attr("lang", language.code())
              .attr("dir", language.direction());
        });
  }

  private static void speak(UI tab, Language language) {
    tab.setLocale(language.locale());
    tab.setDirection(
        language.direction().equals("rtl") ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
    SystemTexts.speak(tab);
  }

  private Language languageOf(VaadinRequest request) {
    return caller
        .person()
        .map(SignedInPerson::language)
        .or(() -> askedFor(request))
        .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
  }

  /** The page's own request has the address's query; the tab's first call brings it as text. */
  private Optional<Language> askedFor(VaadinRequest request) {
    String asked = request.getParameter("lang");
    if (asked == null && request.getParameter("query") != null) {
      asked =
          QueryParameters.fromString(request.getParameter("query"))
              .getSingleParameter("lang")
              .orElse(null);
    }
    return Optional.ofNullable(asked).flatMap(portal::language);
  }
}
