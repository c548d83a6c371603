package no.bindeledd.notification;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.bindeledd.foundation.text.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * {@code mail/<template>/<language>.txt}: the subject on the first line, an empty line, the body.
 * {@code <language>.sms.txt} beside it holds a shorter body for SMS; without it an SMS is the
 * body's first paragraph.
 */
@Component
class MailTemplates {
  private final Map<String, Optional<String>> files = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException if the template does not exist or names a value that is not
   *     given: a fault of the program
   */
  MailText render(
      ChannelKind channel, String template, Language language, Map<String, Object> values) {
    Language written = language == Language.TEST ? Language.NB : language;
    String file = "mail/" + template + "/" + written.code();
    String source =
        read(file + ".txt")
            .orElseThrow(() -> new IllegalArgumentException("No template " + file + ".txt"));
    int firstLine = source.indexOf('\n');
    String subject = source.substring(0, firstLine);
    String body = source.substring(firstLine).strip();
    if (channel == ChannelKind.SMS) {
      body = read(file + ".sms.txt").map(String::strip).orElse(firstParagraph(body));
    }
    var safe = safe(values);
    var text =
        new MailText(
            PlainText.oneLine(fill(subject, language, safe, file), PlainText.SUBJECT),
            fill(body, language, safe, file) + "\n");
    return language == Language.TEST ? inBrackets(text) : text;
  }

  private Optional<String> read(String path) {
    return files.computeIfAbsent(
        path,
        p -> {
          var resource = new ClassPathResource(p);
          try {
            return resource.exists()
                ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
                : Optional.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String fill(
      String pattern, Language language, Map<String, Object> values, String file) {
    var format = new MessageFormat(pattern, ULocale.forLocale(language.locale()));
    for (String name : format.getArgumentNames()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(file + " needs a value for " + name);
      }
    }
    return format.format(values);
  }

  private static Map<String, Object> safe(Map<String, Object> values) {
    var safe = new HashMap<String, Object>();
    values.forEach(
        (name, given) ->
            safe.put(
                name,
                switch (given) {
                  case Message.Lines lines -> PlainText.manyLines(lines.text());
                  case Number number -> number;
                  default -> PlainText.oneLine(given.toString(), Integer.MAX_VALUE);
                }));
    return safe;
  }

  private static String firstParagraph(String body) {
    int end = body.indexOf("\n\n");
    return end < 0 ? body : body.substring(0, end);
  }

  private static MailText inBrackets(MailText text) {
    return new MailText("⟦" + text.subject() + "⟧", "⟦" + text.body() + "⟧");
  }
}
