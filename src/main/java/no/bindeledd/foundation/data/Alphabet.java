package no.bindeledd.foundation.data;

import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The order of the Norwegian alphabet, capitals and small letters alike. On MariaDB and MySQL it is
 * the tables' collation. H2 has one collation for a whole database, and one with another than its
 * own cannot be opened again after the program was killed in the middle of a transaction
 * (docs/decisions/0009), so there the letters after z are put into order here.
 */
public final class Alphabet {
  private static final String LETTERS = "æäøöå";

  /** The characters that follow z where bytes are compared. */
  private static final String AFTER_Z = "{{||}";

  private Alphabet() {}

  /** What to order by, to order by this name. */
  public static Field<String> of(Field<String> name) {
    return CustomField.of(
        "alphabet",
        SQLDataType.VARCHAR,
        context ->
            context.visit(
                context.family() == SQLDialect.H2
                    ? DSL.translate(DSL.lower(name), DSL.inline(LETTERS), DSL.inline(AFTER_Z))
                    : name));
  }
}
