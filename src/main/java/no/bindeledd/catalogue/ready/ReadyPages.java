package no.bindeledd.catalogue.ready;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.web.PortalProperties;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers with ready bytes where there are any, right behind the door that asks for the host and
 * before everything else. A page is kept only if it was made from one version of the catalogue from
 * beginning to end, and sent only while that version is known to be the last.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReadyPages extends OncePerRequestFilter {
  private final PageRules rules;
  private final KnownVersions versions;
  private final PageStore pages;
  private final PortalProperties portal;

  ReadyPages(PageRules rules, KnownVersions versions, PageStore pages, PortalProperties portal) {
    this.rules = rules;
    this.versions = versions;
    this.pages = pages;
    this.portal = portal;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Asked asked = asked(request);
    if (asked == null) {
      chain.doFilter(request, response);
      return;
    }
    Stand stand = versions.now(asked.municipality());
    if (stand == null || !asked.isShort()) {
      chain.doFilter(asked, response);
      return;
    }
    KeptPage page = pages.get(asked.key(), stand);
    if (page != null) {
      send(page, asked, response);
      return;
    }
    pages.missed();
    if (HttpMethod.HEAD.matches(request.getMethod()) || !pages.askedBefore(asked.key())) {
      chain.doFilter(asked, response);
    } else {
      make(stand, asked, response, chain);
    }
  }

  private void send(KeptPage page, Asked asked, HttpServletResponse response) throws IOException {
    // What the access log names instead of an address.
    asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, asked.name());
    KeptPage ready = page;
    if (page.isToBePackedFor(asked)) {
      ready = page.pack();
      if (ready != page) {
        pages.replace(asked.key(), page, ready);
      }
    }
    ready.send(asked, response);
    pages.hit(response.getStatus());
  }

  private void make(Stand stand, Asked asked, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caught = new Caught(response);
    chain.doFilter(asked, caught);
    KeptPage made = caught.page(stand);
    if (made == null) {
      caught.letGo(response);
      return;
    }
    KeptPage ready = made.isToBePackedFor(asked) ? made.pack() : made;
    if (versions.stillHolds(stand)) {
      pages.keep(asked.key(), ready);
    }
    response.setHeader(HttpHeaders.VARY, ready.vary());
    ready.sendBody(asked, response);
  }

  private @Nullable Asked asked(HttpServletRequest request) {
    boolean reads =
        HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    String path = request.getRequestURI();
    int end = path.indexOf('/', 1);
    if (!reads
        || end < 0
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || portal.language(path.substring(1, end)).isEmpty()) {
      return null;
    }
    String below = path.substring(end);
    for (PageRules.Rule rule : rules.rules()) {
      Matcher address = rule.address().matcher(below);
      if (address.matches()) {
        try {
          return new Asked(request, rule, rule.municipality(address));
        } catch (NotFound | InvalidParameterException notOurs) {
          return null; // the page itself says what is wrong with it
        }
      }
    }
    return null;
  }
}
