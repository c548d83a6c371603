package no.bindeledd.foundation.logging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Tomcat puts the message of an exception that nobody caught into its own line of the log; {@link
 * TraceWithoutMessages} says why it must not stand there.
 */
public class LogWithoutPeople implements StructuredLoggingJsonMembersCustomizer<Object> {
  private static final Pattern QUOTED_EXCEPTION =
      Pattern.compile("(threw exception) \\[.*", Pattern.DOTALL);

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(
        (path, value) -> "message".equals(path.toUnescapedString()) ? withoutQuote(value) : value);
  }

  static @Nullable Object withoutQuote(@Nullable Object message) {
    return message == null ? null : QUOTED_EXCEPTION.matcher(message.toString()).replaceFirst("$1");
  }
}
