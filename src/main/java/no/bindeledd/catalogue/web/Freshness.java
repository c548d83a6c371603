package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.time.Norway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Says of a page what it stands on, before it is made: the version of its content, its language,
 * the program and the day. The tag is the same on every node, and weak, since the server may
 * compress what it tags. A browser keeps the page and asks each time, so that a change shows at
 * once.
 */
@Component
class Freshness {
  private final Clock clock;
  private final String program;

  Freshness(Clock clock, ObjectProvider<BuildProperties> build) {
    this.clock = clock;
    BuildProperties known = build.getIfAvailable();
    Instant made = known == null ? null : known.getTime();
    program = Objects.requireNonNullElse(made, Instant.EPOCH).toString();
  }

  /**
   * Whether the reader has this very page; then the answer is complete (304).
   *
   * @param content what the page is made from, by texts and numbers that say when it has changed
   */
  boolean known(ServletWebRequest web, Page page, Object... content) {
    HttpServletResponse response = Objects.requireNonNull(web.getResponse());
    response.setHeader("Cache-Control", CacheControl.noCache().cachePublic().getHeaderValue());
    String stands =
        Arrays.stream(content).map(String::valueOf).collect(Collectors.joining("\u0000"));
    String all =
        String.join(
            "\u0000", stands, page.language().code(), Norway.today(clock).toString(), program);
    return web.checkNotModified("W/\"" + Secrets.hash(all).substring(0, 20) + "\"");
  }

  /** What the page was made from has changed meanwhile, and its tag says otherwise. */
  void doubt(ServletWebRequest web) {
    Objects.requireNonNull(web.getResponse())
        .setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
  }
}
