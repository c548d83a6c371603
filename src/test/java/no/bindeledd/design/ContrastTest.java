package no.bindeledd.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every colour that is read on another one, by the formula of WCAG 2.2 (1.4.3 and 1.4.11). */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double SIGN = 3.0;

  private static final List<String> GROUNDS =
      List.of("--surface", "--surface-raised", "--surface-sunken", "--surface-hover");
  private static final List<String> SOFT =
      List.of(
          "--primary-soft",
          "--accent-soft",
          "--info-soft",
          "--success-soft",
          "--warning-soft",
          "--danger-soft");

  record Pair(String front, String ground, double least) {}

  static Stream<Pair> pairs() {
    Stream<Pair> onGrounds =
        GROUNDS.stream()
            .flatMap(
                ground ->
                    Stream.concat(
                        Stream.of(
                                "--text",
                                "--text-soft",
                                "--link",
                                "--primary",
                                "--accent-text",
                                "--info",
                                "--success",
                                "--warning",
                                "--danger")
                            .map(front -> new Pair(front, ground, TEXT)),
                        Stream.of("--line-strong", "--accent-line", "--focus")
                            .map(front -> new Pair(front, ground, SIGN))));
    Stream<Pair> onSoft =
        SOFT.stream()
            .flatMap(
                ground -> Stream.of("--text", "--text-soft").map(f -> new Pair(f, ground, TEXT)));
    Stream<Pair> others =
        Stream.of(
            new Pair("--primary", "--primary-soft", TEXT),
            new Pair("--primary-strong", "--primary-soft", TEXT),
            new Pair("--accent-text", "--accent-soft", TEXT),
            new Pair("--info", "--info-soft", TEXT),
            new Pair("--success", "--success-soft", TEXT),
            new Pair("--warning", "--warning-soft", TEXT),
            new Pair("--danger", "--danger-soft", TEXT),
            new Pair("--danger-strong", "--danger-soft", TEXT),
            new Pair("--on-primary", "--primary", TEXT),
            new Pair("--on-primary", "--primary-strong", TEXT),
            new Pair("--on-danger", "--danger", TEXT),
            new Pair("--on-accent", "--accent", TEXT),
            new Pair("--on-deep", "--deep", TEXT),
            new Pair("--on-deep", "--deep-line", TEXT),
            new Pair("--on-deep-soft", "--deep", TEXT),
            new Pair("--deep", "--on-deep", TEXT),
            new Pair("--accent", "--deep", SIGN));
    return Stream.of(onGrounds, onSoft, others).flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void reads_in_the_light(Pair pair) throws IOException {
    assertThat(contrast(Css.tokens(":root {"), pair)).isGreaterThanOrEqualTo(pair.least());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void reads_in_the_dark(Pair pair) throws IOException {
    var tokens = new LinkedHashMap<>(Css.tokens(":root {"));
    tokens.putAll(Css.tokens(":root:is([data-theme=\"dark\"]"));
    assertThat(contrast(tokens, pair)).isGreaterThanOrEqualTo(pair.least());
  }

  @Test
  void dark_is_the_same_whether_chosen_or_the_system_s() throws IOException {
    assertThat(Css.tokens(":root:is([data-theme=\"dark\"]"))
        .isEqualTo(Css.tokens(":root:not([data-theme=\"light\"]"));
  }

  @Test
  void dark_gives_every_colour_anew() throws IOException {
    var colours = new LinkedHashMap<>(Css.tokens(":root {"));
    colours.values().removeIf(value -> !value.startsWith("#"));
    assertThat(Css.tokens(":root:is([data-theme=\"dark\"]"))
        .containsKeys(colours.keySet().toArray(String[]::new));
  }

  private static double contrast(Map<String, String> tokens, Pair pair) {
    double a = luminance(tokens.get(pair.front()));
    double b = luminance(tokens.get(pair.ground()));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
