package no.bindeledd.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import no.bindeledd.foundation.access.NotFound;

/** An address below /app that leads nowhere looks like a thing that is not there. */
@AnonymousAllowed
public class NoSuchViewView extends RouteNotFoundError {
  private static final long serialVersionUID = 1;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    event.rerouteToError(NotFound.class);
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
