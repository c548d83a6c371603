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
import no.bindeledd.identity.StaleTab;

/** A view that could not be opened: says what the person can do, and nothing of what broke. */
@AnonymousAllowed
public class FailedView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  FailedView() {
    setId("content");
    addClassName("page");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    Exception failure = parameter.getException();
    add(
        new H1(getTranslation("shell.failed.title")),
        new Paragraph(getTranslation(Failures.keyOf(failure))),
        new Anchor(
            failure instanceof StaleTab ? "/app/" : "/app/" + event.getLocation().getPath(),
            getTranslation("shell.failed.again")));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.failed.title") + " – " + getTranslation("site.name");
  }
}
