package no.bindeledd.grant.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {

  @ParameterizedTest
  @ValueSource(strings = {"86011117947", "8601 11 17947", "8601.11.17947", "00000000000"})
  void theCheckDigitIsRight(String written) {
    assertThat(BankAccount.isValid(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "86011117946",
        "68011117947",
        "8601111794",
        "860111179470",
        "",
        "8601-11-17947",
        "٨٦٠١١١١٧٩٤٧",
        "abcdefghijk"
      })
  void whatIsNoAccountNumberIsRefused(String written) {
    assertThat(BankAccount.isValid(written)).isFalse();
  }

  @Test
  void ofTenLastDigitsAtMostOneIsRight() {
    for (int stem = 0; stem < 2000; stem++) {
      String ten = "%010d".formatted(stem * 4_999_999L % 10_000_000_000L);
      assertThat(IntStream.range(0, 10).filter(d -> BankAccount.isValid(ten + d)).count())
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aRestOfOneHasNoCheckDigit() {
    // 0000000006: 6 x 2 = 12, rest 1
    assertThat(IntStream.range(0, 10).anyMatch(d -> BankAccount.isValid("0000000006" + d)))
        .isFalse();
  }
}
