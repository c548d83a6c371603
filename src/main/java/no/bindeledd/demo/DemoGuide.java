package no.bindeledd.demo;

import java.util.List;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Component;

/** Whom a visitor of the demo can be: the shown people of {@code demo/people.csv}, in its order. */
@Component
public class DemoGuide {
  private final List<Person> people;

  DemoGuide() {
    people =
        ResourceTable.read("demo/people.csv").rows().stream()
            .filter(row -> row.get("shown").equals("yes"))
            .map(
                row ->
                    new Person(
                        row.get("address"),
                        row.get("name"),
                        Language.byCode(row.get("language")).orElseThrow(),
                        !row.get("role").isEmpty()))
            .distinct()
            .toList();
  }

  public List<Person> people() {
    return people;
  }

  /**
   * Somebody to sign in as.
   *
   * @param language in which the portal speaks to them
   * @param works whether they sign in to the app; a newcomer has pages of their own
   */
  public record Person(String address, String name, Language language, boolean works) {

    /** The address without its domain, which names the texts about them. */
    public String code() {
      return address.substring(0, address.indexOf('@'));
    }
  }
}
