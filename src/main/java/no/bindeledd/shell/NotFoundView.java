package no.bindeledd.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;

/** One answer for what is not there and for what is not this person's to see. */
@AnonymousAllowed
public class NotFoundView extends Main implements HasErrorParameter<NotFound>, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  NotFoundView() {
    setId("content");
    addClassName("page");
    add(
        new H1(getTranslation("shell.notFound.title")),
        new Paragraph(getTranslation("shell.notFound.text")),
        new Anchor("/app/", getTranslation("shell.notFound.home")));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
    if (parameter.getException() instanceof MembershipEnded) {
      Failures.leave(event.getUI());
    }
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.notFound.title") + " – " + getTranslation("site.name");
  }
}
