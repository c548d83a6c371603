package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.SQLException;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What a reader sees when the database is away. */
@IntegrationTest
class FaultPagesTest {
  private static final String INSIDE = "jdbc:secret-host";

  @Autowired ErrorPages errors;
  @Autowired PageLocale locale;
  @Autowired ThymeleafViewResolver views;

  @Controller
  static final class Unlucky {
    @GetMapping("/ar/no-connection")
    String noConnection() {
      throw new CannotCreateTransactionException(INSIDE);
    }

    @GetMapping("/nn/lost-connection")
    String lostConnection() {
      throw new DataAccessResourceFailureException(INSIDE);
    }

    @GetMapping("/en/wrong-query")
    String wrongQuery() {
      throw new BadSqlGrammarException(INSIDE, "select", new SQLException(INSIDE));
    }
  }

  @Test
  void aFaultOfOursIsNotCalledADatabaseThatIsAway() throws Exception {
    MockHttpServletResponse answer = answer("/en/wrong-query");
    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getHeader("Retry-After")).isNull();
    assertThat(Site.text(answer)).doesNotContain(INSIDE).doesNotContain("Exception");
  }

  @Test
  void aDatabaseThatIsAwayIsSaidSoInTheReadersLanguageAndNothingOfTheInside() throws Exception {
    assertThat(ask("/ar/no-connection")).contains("لا نستطيع الوصول إلى المعلومات الآن");
    assertThat(ask("/nn/lost-connection")).contains("Vi får ikkje tak i informasjonen akkurat no");
  }

  private MockHttpServletResponse answer(String address) throws Exception {
    return MockMvcBuilders.standaloneSetup(new Unlucky())
        .setControllerAdvice(errors)
        .setLocaleResolver(locale)
        .setViewResolvers((name, language) -> views.resolveViewName(name, language))
        .build()
        .perform(get(address))
        .andReturn()
        .getResponse();
  }

  private String ask(String address) throws Exception {
    MockHttpServletResponse answer = answer(address);
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isNotNull();
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    String html = Site.text(answer);
    assertThat(html).doesNotContain(INSIDE).doesNotContain("Exception");
    return html;
  }
}
