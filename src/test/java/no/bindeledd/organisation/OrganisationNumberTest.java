package no.bindeledd.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"974760673", "971032081", "981544315"})
  void numbersOfRealAuthoritiesAreRight(String number) {
    assertThat(OrganisationNumber.isValid(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "97476067", "9747606733", "97476067x", "974 760 673", "٩٧٤٧٦٠٦٧٣"})
  void whatIsNotNineDigitsIsNoNumber(String number) {
    assertThat(OrganisationNumber.isValid(number)).isFalse();
  }

  @Property
  void atMostOneLastDigitFits(@ForAll @IntRange(min = 0, max = 99_999_999) int stem) {
    String digits = "%08d".formatted(stem);
    long fitting =
        IntStream.rangeClosed(0, 9)
            .filter(last -> OrganisationNumber.isValid(digits + last))
            .count();
    assertThat(fitting).isLessThanOrEqualTo(1);
  }

  @Property
  void oneWrongDigitIsAlwaysSeen(
      @ForAll @IntRange(min = 0, max = 99_999_999) int stem,
      @ForAll @IntRange(min = 0, max = 8) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    for (int last = 0; last <= 9; last++) {
      String right = "%08d%d".formatted(stem, last);
      if (OrganisationNumber.isValid(right)) {
        var wrong = new StringBuilder(right);
        wrong.setCharAt(place, (char) ('0' + (right.charAt(place) - '0' + by) % 10));
        assertThat(OrganisationNumber.isValid(wrong.toString())).isFalse();
      }
    }
  }
}
