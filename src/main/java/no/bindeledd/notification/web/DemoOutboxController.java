package no.bindeledd.notification.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.notification.DemoOutboxService;
import no.bindeledd.notification.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /demo/outbox}: what the portal has sent, in a demo. Elsewhere it is not there at all. */
@Controller
@ConditionalOnProperty(name = "bindeledd.demo", havingValue = "true")
class DemoOutboxController {
  private static final String PATH = "/demo/outbox";

  private final DemoOutboxService outbox;
  private final Texts texts;
  private final PortalProperties portal;

  DemoOutboxController(DemoOutboxService outbox, Texts texts, PortalProperties portal) {
    this.outbox = outbox;
    this.texts = texts;
    this.portal = portal;
  }

  /** One message as the page shows it. */
  record Shown(OutgoingMessage message, BodyText body, String moment) {}

  /** One message for programs; the address of the page is for people. */
  record Line(
      String channel,
      String recipient,
      String language,
      String subject,
      String body,
      String state,
      Instant createdAt) {}

  @GetMapping(PATH)
  String preferred(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String preferred,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    return page(Language.preferred(preferred), to, model);
  }

  @GetMapping("/{lang:[a-z]{2,3}}" + PATH)
  String inLanguage(
      @PathVariable String lang, @RequestParam(defaultValue = "") String to, Model model) {
    return page(portal.language(lang).orElseThrow(NotFound::new), to, model);
  }

  @GetMapping(PATH + ".json")
  ResponseEntity<List<Line>> json(@RequestParam(defaultValue = "") String to) {
    List<Line> lines =
        messages(to).stream()
            .map(
                m ->
                    new Line(
                        m.channel().name(),
                        m.recipient(),
                        m.language().code(),
                        m.subject(),
                        m.body(),
                        m.state().name(),
                        m.createdAt()))
            .toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(lines);
  }

  private String page(Language language, String to, Model model) {
    var words = new Words(language);
    String query = to.isBlank() ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    model.addAttribute("language", language);
    model.addAttribute("t", new LanguageTexts(texts, language));
    model.addAttribute("paths", PATH + query);
    model.addAttribute("to", to);
    model.addAttribute(
        "messages",
        messages(to).stream()
            .map(
                m ->
                    new Shown(
                        m, BodyText.of(m.body(), portal.address()), words.moment(m.createdAt())))
            .toList());
    return "demo/outbox";
  }

  private List<OutgoingMessage> messages(String to) {
    return outbox.newest(Caller.ANYONE, to.isBlank() ? null : to.strip());
  }
}
