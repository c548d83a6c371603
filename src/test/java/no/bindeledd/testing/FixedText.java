package no.bindeledd.testing;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.foundation.text.Language;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Schema;
import org.jooq.Table;

/**
 * Finds text on a page that is not from a bundle. The page must be in the tests' own language,
 * where every text of a bundle stands in brackets: what stands outside is taken for text of the
 * program unless it is data, that is, unless it is a number, a name of a day, a month or a
 * language, or stands in a column of the database that holds what people wrote.
 */
public final class FixedText {
  /** Every text that can be seen or heard: also in shadow trees, and what attributes say. */
  private static final String COLLECT =
      """
      () => {
        const said = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext',
          'placeholder', 'title', 'alt'];
        const found = [document.title];
        const isShown = text => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return range.getClientRects().length > 0;
        };
        const isRendered = element => element.getClientRects().length > 0;
        const walk = root => {
          for (const node of root.childNodes) {
            if (node.nodeType === Node.TEXT_NODE) {
              if (node.nodeValue.trim() && isShown(node)) found.push(node.nodeValue.trim());
            } else if (node.nodeType === Node.ELEMENT_NODE
                && !['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(node.tagName)
                && node.tagName !== 'VAADIN-CONNECTION-INDICATOR'
                && !node.closest('[lang]:not(html)')) {
              if (isRendered(node)) {
                for (const name of said) {
                  const value = node.getAttribute(name);
                  if (value && value.trim()) found.push(value.trim());
                }
              }
              if (node.shadowRoot) walk(node.shadowRoot);
              walk(node);
            }
          }
        };
        walk(document.documentElement);
        const line = window.Vaadin?.connectionIndicator;
        if (line) found.push(line.onlineText, line.offlineText, line.reconnectingText);
        return found;
      }
      """;

  private static final Pattern INNERMOST = Pattern.compile("⟦[^⟦⟧]*⟧");

  /** Addresses, and the number of a thing as people read it. */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w.-]+|https?://\\S+|/\\S*|\\b[0-9A-HJKMNP-TV-Z]{13}\\b");

  /** A word of the program has at least two letters; "A2" and "kl" are shorter or in the list. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** So long that a text of the program has it in it only because it is data. */
  private static final int LONG = 15;

  /** What stands between a text of a bundle and data beside it. */
  private static final Pattern EDGES = Pattern.compile("^[\\s:,.·–-]+|[\\s:,.·–-]+$");

  /** What dates, money and lists are written with, by the rules of the language. */
  private static final Set<String> FORMATS = Set.of("kr", "og", "kl", "km");

  private final Set<String> data = new TreeSet<>();
  private final Set<String> words = new TreeSet<>(FORMATS);

  /** With everything that stands in the database now. */
  public FixedText(DSLContext db, Schema schema) {
    for (Table<?> table : schema.getTables()) {
      for (Field<?> field : table.fields()) {
        if (field.getType() == String.class) {
          db.selectDistinct(field.coerce(String.class))
              .from(table)
              .fetch(row -> row.value1())
              .forEach(this::know);
        }
      }
    }
    Locale locale = Language.NB.locale();
    for (DayOfWeek day : DayOfWeek.values()) {
      Arrays.stream(TextStyle.values()).forEach(style -> word(day.getDisplayName(style, locale)));
    }
    for (Month month : Month.values()) {
      Arrays.stream(TextStyle.values()).forEach(style -> word(month.getDisplayName(style, locale)));
    }
    SpokenLanguages.codes().forEach(code -> know(SpokenLanguages.name(code, Language.NB)));
    Language.offered().forEach(language -> know(language.nativeName()));
  }

  /** A code of the program is not what somebody wrote: shown, it is a fault. */
  private void know(String value) {
    if (value != null && !value.matches("[A-Z_0-9]*") && !value.startsWith("{")) {
      value.lines().map(FixedText::normal).filter(line -> !line.isEmpty()).forEach(data::add);
    }
  }

  private void word(String word) {
    words.add(word.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /** What on this page is neither from a bundle nor data; empty if all is well. */
  public List<String> on(Page page) {
    var faults = new ArrayList<String>();
    for (Object text : (List<?>) page.evaluate(COLLECT)) {
      String rest = outside(text.toString());
      if (!isData(rest)) {
        faults.add(text.toString());
      }
    }
    return faults.stream().distinct().toList();
  }

  /** What is left when all that stands in brackets is taken away, from the innermost on. */
  private static String outside(String text) {
    String rest = text;
    for (String before = ""; !before.equals(rest); ) {
      before = rest;
      rest = INNERMOST.matcher(rest).replaceAll(" ");
    }
    return normal(rest);
  }

  private boolean isData(String rest) {
    String left = ADDRESS.matcher(rest).replaceAll(" ");
    if (data.contains(left.strip()) || data.contains(EDGES.matcher(left).replaceAll(""))) {
      return true;
    }
    // Data joined by the page, such as a name and a place.
    for (String part : withoutLongData(left).split("[,;·–|()\n]|: |\\.$|\\bog\\b")) {
      String known = part.strip();
      if (!data.contains(known)
          && !data.contains(left.strip().replaceFirst("[–:,. ]+$", ""))
          && WORD.matcher(known)
              .results()
              .anyMatch(word -> !words.contains(word.group().toLowerCase(Locale.ROOT)))) {
        return false;
      }
    }
    return true;
  }

  /** What people call things may itself have commas and an "og" in it. */
  private String withoutLongData(String text) {
    String left = text;
    for (String known : data) {
      if (known.length() >= LONG && left.contains(known)) {
        left = left.replace(known, ",");
      }
    }
    return left;
  }

  private static String normal(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u2060\\u2066-\\u2069]+", " ").strip();
  }
}
