package no.bindeledd.foundation.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts: {@code texts/<module>/<language>.properties}, in ICU message syntax with named values,
 * so that each language forms its own plurals. A key that is missing is a fault of the program and
 * shows as the key; a test finds it before that.
 */
@Component
public class Texts {
  private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

  /** Patterns whose syntax was read; each for one thread at a time. */
  private final Map<Read, MessageFormat> formats = new ConcurrentHashMap<>();

  private record Read(Language language, String key) {}

  public Texts() {
    for (Language language : Language.offered()) {
      patterns.put(language, load(language.code()));
    }
    var pseudo = new HashMap<String, String>();
    patterns(Language.NB).forEach((key, text) -> pseudo.put(key, "⟦" + text + "⟧"));
    patterns.put(Language.TEST, pseudo);
  }

  public String get(Language language, String key) {
    return get(language, key, Map.of());
  }

  /** The text with its values; instants and dates are given as text, formatted by {@link Words}. */
  public String get(Language language, String key, Map<String, ?> values) {
    String pattern = patterns(language).get(key);
    if (pattern == null) {
      return key;
    }
    if (values.isEmpty() && pattern.indexOf('{') < 0) {
      return pattern;
    }
    String plain = plain(pattern, values);
    if (plain != null) {
      return plain;
    }
    MessageFormat format = formats.computeIfAbsent(new Read(language, key), r -> read(r, pattern));
    synchronized (format) {
      return format.format(values);
    }
  }

  private static MessageFormat read(Read text, String pattern) {
    return new MessageFormat(pattern, ULocale.forLocale(text.language().locale()));
  }

  /**
   * Most texts only name values that are text already. They are put together here, since reading
   * the syntax takes longer than all the rest.
   *
   * @return null where the text or a value asks for more
   */
  private static @Nullable String plain(String pattern, Map<String, ?> values) {
    if (pattern.indexOf('\'') >= 0) {
      return null;
    }
    var text = new StringBuilder();
    int done = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
      int close = pattern.indexOf('}', open);
      if (close < 0 || !(values.get(pattern.substring(open + 1, close)) instanceof String value)) {
        return null;
      }
      text.append(pattern, done, open).append(value);
      done = close + 1;
    }
    return text.append(pattern, done, pattern.length()).toString();
  }

  public boolean has(Language language, String key) {
    return patterns(language).containsKey(key);
  }

  public Map<String, String> patterns(Language language) {
    return Objects.requireNonNull(patterns.get(language));
  }

  private static Map<String, String> load(String code) {
    var all = new HashMap<String, String>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:texts/*/" + code + ".properties")) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          texts.load(reader);
        }
        texts.forEach((key, text) -> add(all, (String) key, (String) text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void add(Map<String, String> all, String key, String text) {
    if (all.put(key, text) != null) {
      throw new IllegalStateException("Text key stands twice: " + key);
    }
  }
}
