package no.bindeledd.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The way from pages without a session into signed-in work. */
@Component
public class WorkSessions {

  /** In a session that did not exist before; its cookie goes to signed-in work alone. */
  public void open(HttpServletRequest request, SignedInPerson person) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request
        .getSession(true)
        .setAttribute(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(person.authentication()));
  }
}
