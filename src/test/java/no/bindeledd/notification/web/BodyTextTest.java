package no.bindeledd.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
  private static final URI PORTAL = URI.create("http://localhost:8080");

  @Test
  void aLinkToThePortalIsOneAndThePunctuationAroundItIsNot() {
    BodyText text = BodyText.of("Hei\n\nSvar her: http://localhost:8080/me/x?a=b.\n", PORTAL);
    assertThat(text.lines()).hasSize(3);
    assertThat(text.lines().get(2))
        .containsExactly(
            new BodyText.Piece("Svar her: ", null),
            new BodyText.Piece("http://localhost:8080/me/x?a=b", "/me/x?a=b"),
            new BodyText.Piece(".", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/x",
        "https://localhost:8080/x",
        "http://localhost:8080@evil.example/x",
        "http://localhost:80800/x",
        "http://localhost:8080//evil.example",
        "http://localhost:8080",
        "http://localhost:8080/%zz",
        "javascript:alert(1)"
      })
  void anyOtherAddressStaysText(String address) {
    assertThat(BodyText.of(address, PORTAL).lines().getFirst())
        .allMatch(piece -> piece.href() == null);
  }

  @ParameterizedTest
  @CsvSource({"a<b>c", "plain"})
  void nothingIsLost(String line) {
    assertThat(BodyText.of(line, PORTAL).lines().getFirst().getFirst().text()).isEqualTo(line);
  }
}
