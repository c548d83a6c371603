package no.bindeledd.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.data.OwnSessionRepository;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The sign-in to newcomers' own pages: a cookie that goes to {@code /me} alone and to no other
 * site's forms (SameSite strict), whose hash the database knows.
 */
@Component
public class OwnSessions {
  private static final String COOKIE = "bindeledd_me";
  private static final Duration VALIDITY = Duration.ofHours(2);

  private final OwnSessionRepository sessions;
  private final Transactions transactions;
  private final PortalProperties portal;
  private final Clock clock;

  OwnSessions(
      OwnSessionRepository sessions,
      Transactions transactions,
      PortalProperties portal,
      Clock clock) {
    this.sessions = sessions;
    this.transactions = transactions;
    this.portal = portal;
    this.clock = clock;
  }

  /** Signs a person in, always under a new secret. */
  public void open(long account, HttpServletResponse response) {
    String token = Secrets.token();
    Instant now = clock.instant();
    transactions.run(() -> sessions.insert(Secrets.hash(token), account, now, now.plus(VALIDITY)));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, VALIDITY));
  }

  /** Who is signed in, if anybody. */
  public Optional<Caller.Self> caller(HttpServletRequest request) {
    return token(request)
        .flatMap(
            token ->
                transactions.read(() -> sessions.accountOf(Secrets.hash(token), clock.instant())))
        .map(account -> new Caller.Self(account, Assurance.CODE));
  }

  public void close(HttpServletRequest request, HttpServletResponse response) {
    token(request).ifPresent(token -> transactions.run(() -> sessions.delete(Secrets.hash(token))));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
  }

  private String cookie(String token, Duration validity) {
    return ResponseCookie.from(COOKIE, token)
        .path("/me")
        .httpOnly(true)
        .secure("https".equals(portal.address().getScheme()))
        .sameSite("Strict")
        .maxAge(validity)
        .build()
        .toString();
  }

  private static Optional<String> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> COOKIE.equals(c.getName()))
            .map(Cookie::getValue)
            .findFirst();
  }
}
