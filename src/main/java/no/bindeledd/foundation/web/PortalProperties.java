package no.bindeledd.foundation.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param address how people reach the portal; every link in a message begins with it
 * @param hosts further names under which it may be asked for
 * @param demo whether this is a demonstration with invented people
 * @param testLanguage whether addresses may ask for {@link Language#TEST}: set by tests, and by
 *     nothing that people meet
 */
@ConfigurationProperties("bindeledd")
public record PortalProperties(
    URI address,
    @DefaultValue List<String> hosts,
    @DefaultValue("false") boolean demo,
    @DefaultValue("false") boolean testLanguage) {

  /** The language by its code in an address, if one may ask for it there. */
  public Optional<Language> language(String code) {
    return Language.byCode(code)
        .filter(found -> testLanguage || Language.offered().contains(found));
  }

  /** An address in the portal, absolute, for a message. */
  public String link(String path) {
    String base = address.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
