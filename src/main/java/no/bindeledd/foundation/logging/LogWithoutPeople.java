package no.bindeledd.foundation.logging;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Every text of every line goes through {@link Masks}, but those that the logging itself writes.
 * Tomcat puts the message of an exception that nobody caught into its own line of the log; {@link
 * TraceWithoutMessages} says why it must not stand there.
 */
public class LogWithoutPeople implements StructuredLoggingJsonMembersCustomizer<Object> {
  private static final Set<String> OWN =
      Set.of("@timestamp", "log.level", "log.logger", "process.thread.name", "ecs.version");
  private static final Pattern QUOTED_EXCEPTION =
      Pattern.compile("(threw exception) \\[.*", Pattern.DOTALL);

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(LogWithoutPeople::clean);
  }

  private static @Nullable Object clean(MemberPath path, @Nullable Object value) {
    return value instanceof CharSequence text && !OWN.contains(path.toUnescapedString())
        ? clean(text.toString())
        : value;
  }

  static String clean(String text) {
    return Masks.masked(QUOTED_EXCEPTION.matcher(text).replaceFirst("$1"));
  }
}
