package no.bindeledd.catalogue.web;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * The choices of one field of a form. They are written here and not by a template: a form has a
 * hundred of them, and four expressions for each took longer than the rest of the page.
 *
 * @param inNorwegian whether their names are, whatever language the page is in
 */
record Options(List<Option> all, boolean inNorwegian) {

  /**
   * One choice.
   *
   * @param code what the address says of it
   */
  record Option(String code, String name, boolean chosen) {}

  static Options of(List<Option> all) {
    return new Options(all, false);
  }

  static Options ofNames(List<Option> all) {
    return new Options(all, true);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** As they stand in the field. */
  public String html() {
    var html = new StringBuilder(all.size() * 64);
    all.forEach(option -> write(html, option, inNorwegian));
    return html.toString();
  }

  /** The same below a first one, which chooses nothing. */
  public String html(String none) {
    var html = new StringBuilder(all.size() * 64 + 64);
    write(html, new Option("", none, false), false);
    return html.append(html()).toString();
  }

  private static void write(StringBuilder html, Option option, boolean inNorwegian) {
    html.append("<option value=\"").append(escaped(option.code())).append('"');
    if (option.chosen()) {
      html.append(" selected=\"selected\"");
    }
    if (inNorwegian) {
      html.append(" lang=\"no\"");
    }
    html.append('>').append(escaped(option.name())).append("</option>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
