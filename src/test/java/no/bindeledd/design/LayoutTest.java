package no.bindeledd.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The frames of public and newcomers' pages, rendered without a server. */
class LayoutTest {
  private static final Texts TEXTS = new Texts();

  /** What templates know as {@code t}. */
  public record Words(Language language) {
    public String get(String key) {
      return TEXTS.get(language, key);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, names = "TEST", mode = EnumSource.Mode.EXCLUDE)
  void a_page_stands_in_its_language_and_direction(Language language) {
    Document page = render("site", language, "/activities?day=MONDAY");
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.code());
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo(language.direction());
    assertThat(page.title()).isEqualTo("A & B – Bindeledd");
    assertThat(page.expectFirst("main").text()).isEqualTo("Content");
    assertThat(page.text()).doesNotContain("site.");
  }

  @Test
  void the_language_switch_keeps_the_page_and_marks_the_present_language() {
    Document page = render("site", Language.AR, "/activities?day=MONDAY");
    assertThat(page.select(".languages a").eachAttr("href"))
        .containsExactly(
            "/nb/activities?day=MONDAY",
            "/nn/activities?day=MONDAY",
            "/en/activities?day=MONDAY",
            "/uk/activities?day=MONDAY",
            "/ar/activities?day=MONDAY");
    assertThat(page.select(".languages [aria-current]").eachText()).containsExactly("العربية");
    assertThat(page.select(".site-nav [aria-current]").eachAttr("href"))
        .containsExactly("/ar/activities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "me"})
  void nothing_in_the_frame_breaks_the_content_policy(String frame) {
    Document page = render(frame, Language.NB, "/");
    assertThat(page.select("[style], style, script")).isEmpty();
    assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
        .allMatch(address -> address.startsWith("/"));
  }

  @Test
  void a_newcomer_s_page_hands_its_address_to_nobody() {
    Document page = render("me", Language.UK, "/");
    assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
    assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
    assertThat(page.select("nav")).isEmpty();
  }

  private static Document render(String frame, Language language, String paths) {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setCheckExistence(true);
    files.setOrder(1);
    var texts = new StringTemplateResolver();
    texts.setOrder(2);
    var engine = new SpringTemplateEngine();
    engine.addTemplateResolver(files);
    engine.addTemplateResolver(texts);
    String page =
        "<html th:replace=\"~{"
            + frame
            + "/layout :: page(title='A & B', content=~{::content})}\">"
            + "<th:block th:fragment=\"content\"><p>Content</p></th:block></html>";
    var model =
        Map.<String, Object>of("t", new Words(language), "language", language, "paths", paths);
    return Jsoup.parse(engine.process(page, new Context(language.locale(), model)));
  }
}
