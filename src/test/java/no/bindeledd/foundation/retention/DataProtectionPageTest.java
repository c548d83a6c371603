package no.bindeledd.foundation.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.bindeledd.schema.DefaultSchema;
import no.bindeledd.testing.GeneratedPage;
import no.bindeledd.testing.IntegrationTest;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The registry, the schema and {@code docs/data-protection.md} tell the same. */
@IntegrationTest
class DataProtectionPageTest {
  // How columns are called that hold or point to a person.
  private static final Set<String> PERSONAL =
      Set.of(
          "email",
          "phone",
          "recipient",
          "person_name",
          "given_name",
          "family_name",
          "full_name",
          "contact_name",
          "display_name",
          "gender",
          "birth_year",
          "age_band",
          "address_hash");
  private static final List<String> POINTERS =
      List.of("account_id", "participant_id", "volunteer_id", "guide_id", "person_id");

  @Autowired Retention retention;

  @Test
  void everyTableWithAPersonalColumnHasAnEntry() {
    Set<String> registered =
        retention.entries().stream().map(PersonalEntry::table).collect(Collectors.toSet());
    Set<String> personal =
        DefaultSchema.DEFAULT_SCHEMA
            .tableStream()
            .filter(table -> table.fieldStream().anyMatch(DataProtectionPageTest::isPersonal))
            .map(Table::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(personal).contains("account", "outbox_message");
    personal.removeAll(registered);
    assertThat(personal).as("tables with personal columns and no entry in the registry").isEmpty();
  }

  @Test
  void everyEntryNamesATableAndColumnThatExist() {
    for (PersonalEntry entry : retention.entries()) {
      Table<?> table = table(entry.table());
      if (entry.ending() instanceof Ending.After after) {
        // "column", or "column of table" where the moment that counts stands elsewhere
        String[] column = after.column().split(" of ", 2);
        Table<?> holder = column.length == 2 ? table(column[1]) : table;
        assertThat(holder.field(column[0])).as(entry.name() + ": " + after.column()).isNotNull();
      }
    }
  }

  @Test
  void thePageIsTheRegistry() throws IOException {
    GeneratedPage.require("docs/data-protection.md", page(retention.entries()));
  }

  private static Table<?> table(String name) {
    return DefaultSchema.DEFAULT_SCHEMA
        .tableStream()
        .filter(t -> t.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + name));
  }

  private static boolean isPersonal(Field<?> field) {
    String name = field.getName();
    return PERSONAL.contains(name)
        || POINTERS.stream().anyMatch(p -> name.equals(p) || name.endsWith("_" + p))
        || (name.endsWith("_by") && field.getType() == Long.class)
        || name.endsWith("_email")
        || name.endsWith("_phone");
  }

  private static String page(List<PersonalEntry> entries) {
    var page =
        new StringBuilder(
            """
            # Personal data: what is held, why, and until when
            Generated from the registry in the code (`PersonalData`); a test fails when this page \
            or a table has been left behind. The nightly job `retention` carries out every line \
            that names a time. Rewrite with \
            `mvn test -Dtest=DataProtectionPageTest -Dupdate.docs=true`.

            Never held: country of origin, religion, health, free text about a person.

            | table | what | about whom | controller | purpose | legal basis | until |
            |---|---|---|---|---|---|---|
            """);
    for (PersonalEntry e : entries) {
      page.append(
          "| `%s` | %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  e.table(),
                  e.holds(),
                  e.subjects(),
                  e.controller().words(),
                  e.purpose(),
                  e.basis().words(),
                  until(e.ending())));
    }
    return page.toString();
  }

  private static String until(Ending ending) {
    return switch (ending) {
      case Ending.With with -> with.event();
      case Ending.After after ->
          "%s after `%s`: %s".formatted(words(after.period()), after.column(), after.action());
    };
  }

  private static String words(Period period) {
    if (period.isZero()) {
      return "the night";
    }
    var normal = period.normalized();
    return List.of(
            part(normal.getYears(), "year"),
            part(normal.getMonths(), "month"),
            part(normal.getDays(), "day"))
        .stream()
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String part(int count, String unit) {
    return count == 0 ? "" : count + " " + unit + (count == 1 ? "" : "s");
  }
}
