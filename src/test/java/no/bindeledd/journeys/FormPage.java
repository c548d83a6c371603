package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.bindeledd.testing.Person;

/** A signed-in view as somebody fills it in: fields by their labels, buttons by their words. */
final class FormPage {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.UK);

  private final Person person;
  private final Page page;

  FormPage(Person person) {
    this.person = person;
    this.page = person.page();
  }

  Person person() {
    return person;
  }

  FormPage write(String label, String text) {
    field("vaadin-text-field, vaadin-text-area, vaadin-integer-field", label)
        .locator("input, textarea")
        .fill(text);
    return this;
  }

  FormPage choose(String label, String option) {
    pick(field("vaadin-select", label), option);
    return this;
  }

  /** In one of several rows that are alike. */
  FormPage choose(Locator row, String label, String option) {
    pick(row.locator("vaadin-select:has(> label:text-is(\"" + label + "\"))"), option);
    return this;
  }

  /** The list is gone before anything else is done: it gives the focus back when it goes. */
  private void pick(Locator select, String option) {
    Locator shown = select.locator("vaadin-select-value-button");
    shown.click();
    Locator item =
        select.locator("vaadin-select-list-box vaadin-select-item:text-is(\"" + option + "\")");
    assertThat(item).isVisible();
    item.dispatchEvent("click");
    assertThat(shown).hasText(option);
    page.waitForCondition(() -> select.getAttribute("opened") == null);
  }

  FormPage chooseSeveral(String label, String... options) {
    Locator box = field("vaadin-multi-select-combo-box", label).locator("input");
    for (String option : options) {
      box.fill(option);
      page.locator("vaadin-multi-select-combo-box-item:visible")
          .filter(new Locator.FilterOptions().setHasText(option))
          .first()
          .click();
    }
    box.press("Escape");
    return this;
  }

  /** Leaves the field as well, so that the day is taken. */
  FormPage day(String label, LocalDate day) {
    Locator input = field("vaadin-date-picker", label).locator("input");
    input.fill(DAY.format(day));
    input.press("Enter");
    input.press("Tab");
    return this;
  }

  /** In one of several groups of fields that are alike. */
  FormPage day(Locator group, String label, LocalDate day) {
    Locator input =
        group.locator("vaadin-date-picker:has(> label:text-is(\"" + label + "\")) input");
    input.fill(DAY.format(day));
    input.press("Enter");
    input.press("Tab");
    return this;
  }

  /** Ticks one box of a group, and takes every other tick away. */
  FormPage tickOnly(Locator group, String label) {
    group.locator(box(label)).check();
    Locator boxes = group.locator("vaadin-checkbox-group vaadin-checkbox");
    for (Locator one : boxes.all()) {
      if (!label.equals(one.locator("label").textContent())) {
        one.locator("input").uncheck();
      }
    }
    return this;
  }

  FormPage clock(Locator row, String label, String time) {
    Locator input = row.locator("vaadin-time-picker:has(> label:text-is(\"" + label + "\")) input");
    input.fill(time);
    input.press("Enter");
    input.press("Tab");
    return this;
  }

  FormPage tick(String label) {
    page.locator(box(label)).check();
    return this;
  }

  /** Ticks a box of a group of boxes. */
  FormPage tickIn(String group, String label) {
    field("vaadin-checkbox-group", group).locator(box(label)).check();
    return this;
  }

  FormPage press(String button) {
    button(button).first().click();
    return this;
  }

  Locator button(String text) {
    return page.locator("vaadin-button:visible", new Page.LocatorOptions().setHasText(text));
  }

  /** Waits until the view with this heading is there. */
  FormPage reads(String heading) {
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1)))
        .isVisible();
    return this;
  }

  FormPage says(String text) {
    assertThat(page.locator("main").getByText(text).first()).isVisible();
    return this;
  }

  private static String box(String label) {
    return "vaadin-checkbox:has(> label:text-is(\"" + label + "\")) > input";
  }

  Locator field(String tags, String label) {
    var all = new StringBuilder();
    for (String tag : tags.split(", ")) {
      all.append(all.isEmpty() ? "" : ", ")
          .append(tag)
          .append(":has(> label:text-is(\"")
          .append(label)
          .append("\"))");
    }
    return page.locator(all.toString()).first();
  }
}
