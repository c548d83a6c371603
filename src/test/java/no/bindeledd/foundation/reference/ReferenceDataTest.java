package no.bindeledd.foundation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.municipality.MunicipalityRegister;
import no.bindeledd.organisation.Categories;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

  @Test
  void theMunicipalitiesOf2024AreThereByTheirFourCharacters() {
    LocalDate day = LocalDate.of(2024, 6, 1);
    assertThat(MunicipalityRegister.on(day)).hasSize(357);
    assertThat(MunicipalityRegister.byNumber("0301", day))
        .contains(new MunicipalityRegister.Entry("0301", "Oslo", "Oslo", 59.9814, 10.7399));
    assertThat(MunicipalityRegister.byNumber("301", day)).isEmpty();
  }

  @Test
  void aNumberDoesNotCountBeforeItsDay() {
    assertThat(MunicipalityRegister.byNumber("0301", LocalDate.of(2023, 12, 31))).isEmpty();
  }

  @Test
  void neighboursAreMunicipalitiesAndNeighboursOfEachOther() {
    var rows = ResourceTable.read("reference/municipalities.csv").rows();
    var pairs = new HashSet<List<String>>();
    rows.forEach(
        row -> row.list("neighbours", " ").forEach(n -> pairs.add(List.of(row.get("number"), n))));
    assertThat(pairs).allMatch(pair -> pairs.contains(List.of(pair.get(1), pair.get(0))));
  }

  @Test
  void categoriesHaveTheirNamesAndUnknownCodesNone() {
    var texts = new Texts();
    assertThat(ResourceTable.read("reference/icnpo.csv").rows())
        .allSatisfy(
            row ->
                assertThat(texts.get(Language.NB, Categories.key(row.get("code")).orElseThrow()))
                    .isEqualTo(row.get("name")));
    assertThat(Categories.key("99999")).isEmpty();
  }

  @Test
  void theLanguagesOfTheInterfaceComeFirstAndAllWrittenInTheirDirection() {
    assertThat(SpokenLanguages.all())
        .startsWith("nb", "nn", "en", "uk", "ar")
        .hasSize(29)
        .containsAll(Language.offered().stream().map(Language::code).toList());
    assertThat(ResourceTable.read("reference/languages.csv").rows())
        .allSatisfy(
            row -> {
              if (row.get("direction").equals("rtl")) {
                assertThat(new ULocale(scriptOf(row.get("code"))).isRightToLeft())
                    .as(row.get("code"))
                    .isTrue();
              }
            });
  }

  /** CLDR knows Dari as the Persian of Afghanistan. */
  private static String scriptOf(String code) {
    return code.equals("prs") ? "fa_AF" : code;
  }
}
