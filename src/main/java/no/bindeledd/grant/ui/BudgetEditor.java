package no.bindeledd.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.design.Facts;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.Budget;
import no.bindeledd.grant.application.BudgetLine;

/** A budget line by line, with what is missing for balance always in sight. */
final class BudgetEditor extends Div implements HasValidationProperties {
  private static final long serialVersionUID = 1;
  private static final int TEXT = 160;

  private final KronerField amount;
  private final SerializableRunnable changed;
  private final Side costs = new Side(BudgetLine.Side.COST);
  private final Side incomes = new Side(BudgetLine.Side.INCOME);
  private final Div balance = new Div();
  private final Paragraph error = new Paragraph();

  /**
   * @param amount the field of the amount that is applied for: it is an income
   */
  BudgetEditor(KronerField amount, SerializableRunnable changed) {
    this.amount = amount;
    this.changed = changed;
    addClassName("stack");
    balance.addClassName("budget-balance");
    balance.getElement().setAttribute("role", "status");
    error.addClassName("field-error");
    error.setVisible(false);
    add(error, costs, incomes, balance);
  }

  void set(Budget budget) {
    costs.set(budget);
    incomes.set(budget);
    refresh();
  }

  Budget get() {
    return new Budget(
        Stream.concat(costs.rows.stream(), incomes.rows.stream())
            .map(Row::line)
            .filter(line -> !line.description().isBlank() || line.amountKroner() != null)
            .toList());
  }

  /** Shows the sums anew. */
  void refresh() {
    Budget budget = get();
    Long applied = amount.kroner();
    long difference = budget.differenceKroner(applied == null ? 0 : applied);
    var words = new Words(Language.of(getLocale()));
    balance.removeAll();
    balance.add(
        new Facts()
            .fact(getTranslation("grant.budget.costs"), words.kroner(budget.costsKroner()))
            .fact(
                getTranslation("grant.budget.applied"), words.kroner(applied == null ? 0 : applied))
            .fact(
                getTranslation("grant.budget.others"), words.kroner(budget.otherIncomesKroner())));
    String sum = words.kroner(Math.abs(difference));
    if (budget.costsKroner() == 0) {
      verdict(Symbol.INFO, getTranslation("grant.budget.empty"));
    } else if (difference == 0) {
      verdict(Symbol.SUCCESS, getTranslation("grant.budget.balances"));
    } else if (difference > 0) {
      verdict(Symbol.WARNING, getTranslation("grant.budget.missing", "sum", sum));
    } else {
      verdict(Symbol.WARNING, getTranslation("grant.budget.tooMuch", "sum", sum));
    }
    balance.setClassName("budget-balanced", difference == 0 && budget.costsKroner() > 0);
  }

  private void verdict(Symbol symbol, String text) {
    var line = new Paragraph(symbol.icon(), new Span(text));
    line.addClassName("budget-verdict");
    balance.add(line);
  }

  @Override
  public void setErrorMessage(String message) {
    error.setText(message);
  }

  @Override
  public String getErrorMessage() {
    return error.getText();
  }

  @Override
  public void setInvalid(boolean invalid) {
    error.setVisible(invalid);
  }

  @Override
  public boolean isInvalid() {
    return error.isVisible();
  }

  private void typed() {
    refresh();
    changed.run();
  }

  /** Costs, or incomes. */
  private final class Side extends Div {
    private static final long serialVersionUID = 1;

    private final BudgetLine.Side side;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    Side(BudgetLine.Side side) {
      this.side = side;
      addClassName("budget-side");
      list.addClassName("budget-lines");
      var more =
          new Button(
              getTranslation("grant.budget.add." + side.name()),
              Symbol.PLUS.icon(),
              click -> append(new BudgetLine(side, "", null)).text.focus());
      add(new H3(getTranslation("grant.budget.side." + side.name())), list, more);
    }

    void set(Budget budget) {
      rows.clear();
      list.removeAll();
      budget.lines().stream().filter(line -> line.side() == side).forEach(this::append);
      if (rows.isEmpty()) {
        append(new BudgetLine(side, "", null));
      }
    }

    private Row append(BudgetLine line) {
      var row = new Row(this, line);
      rows.add(row);
      list.add(row.shown);
      return row;
    }

    void drop(Row row) {
      rows.remove(row);
      list.remove(row.shown);
      typed();
    }
  }

  /** One line: what it is for, how much, and a button to take it away. */
  private final class Row implements Serializable {
    private static final long serialVersionUID = 1;

    private final Side side;
    private final TextField text;
    private final KronerField sum;
    private final Div shown;

    Row(Side side, BudgetLine line) {
      this.side = side;
      text = Inputs.text(getTranslation("grant.budget.what"), "", TEXT);
      text.setValue(line.description());
      sum = new KronerField(getTranslation("grant.budget.sum"), "");
      sum.setKroner(line.amountKroner());
      text.addValueChangeListener(change -> typed());
      sum.addValueChangeListener(change -> typed());
      var remove = new Button(getTranslation("grant.budget.remove"), click -> side.drop(this));
      remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      shown = new Div(text, sum, remove);
      shown.addClassName("budget-line");
      shown
          .getElement()
          .setAttribute("role", "group")
          .setAttribute("aria-label", getTranslation("grant.budget.side." + side.side.name()));
    }

    BudgetLine line() {
      return new BudgetLine(side.side, text.getValue(), sum.kroner());
    }
  }
}
