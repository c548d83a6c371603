package no.bindeledd.demo;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class DemoPageTest {
  @Autowired WebApplicationContext context;
  @Autowired DemoGuide guide;

  private MockMvc mvc;

  @BeforeEach
  void setUp() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void theGuideNamesEverybodyInEveryLanguageAndLinksTheirCodes() throws Exception {
    for (Language language : Language.offered()) {
      var page =
          mvc.perform(get("/" + language.code() + "/demo"))
              .andExpect(status().isOk())
              .andExpect(cookie().doesNotExist("bindeledd"))
              .andExpect(content().string(not(containsString("demo.who."))))
              .andExpect(content().string(not(containsString("demo.first."))));
      for (DemoGuide.Person person : guide.people()) {
        page.andExpect(
            content()
                .string(
                    containsString("/" + language.code() + "/demo/outbox?to=" + person.address())));
      }
    }
  }

  @Test
  void withoutALanguageItIsThereToo() throws Exception {
    mvc.perform(get("/demo"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("medlem@example.org")));
  }

  @Test
  void aLanguageThatNobodySpeaksHereIsNoPage() throws Exception {
    mvc.perform(get("/xx/demo")).andExpect(status().isNotFound());
  }
}
