package no.bindeledd.foundation.data;

import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Names in Norwegian order: large and small letters together, æ, ø and å after z. MariaDB and MySQL
 * do so by the column's collation. H2 knows collations for a whole database only, and a database
 * that has one cannot be opened again after a kill in the middle of a transaction
 * (docs/decisions/0004), so there the order is put into the statement.
 */
public final class NorwegianOrder {
  // The signs { | } follow z in Unicode; letters with accents stand with those without.
  private static final String LETTERS = "æäøöåáàâéèêëíìîóòôúùûüçñ";
  private static final String PLACES = "{{||}aaaeeeeiiiooouuuycn";

  private NorwegianOrder() {}

  /** What to sort by in the place of the name. */
  public static Field<String> of(Field<String> name) {
    return CustomField.of(
        name.getUnqualifiedName(),
        SQLDataType.VARCHAR,
        context ->
            context.visit(
                context.family() == SQLDialect.H2
                    ? DSL.field(
                        "translate(lower({0}), {1}, {2})",
                        SQLDataType.VARCHAR, name, DSL.inline(LETTERS), DSL.inline(PLACES))
                    : name));
  }
}
