package no.bindeledd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** How the database means to answer. */
public final class Plans {
  private Plans() {}

  /**
   * The plan of each question, whole: a table printed for people cuts long lines, and what is not
   * in a plan could then stand behind the cut. In lower case, without quotes.
   */
  public static List<String> of(DSLContext db, Consumer<DSLContext> questions) {
    var statements = new ArrayList<String>();
    questions.accept(
        DSL.using(
            db.configuration()
                .deriveAppending(
                    new ExecuteListener() {
                      private static final long serialVersionUID = 1;

                      @Override
                      public void executeStart(ExecuteContext context) {
                        statements.add(context.query().getSQL(ParamType.INLINED));
                      }
                    })));
    assertThat(statements).isNotEmpty();
    return statements.stream()
        .map(
            sql ->
                db.fetch("explain " + sql)
                    .formatCSV()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\"`]", "")
                    .replace("public.", ""))
        .toList();
  }
}
