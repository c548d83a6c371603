package no.bindeledd.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.notification.DemoOutboxService;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class DemoOutboxPageTest {
  @Autowired WebApplicationContext context;
  @Autowired Dispatch dispatch;
  @Autowired PortalProperties portal;

  private final String recipient = "demo-" + UUID.randomUUID() + "@example.org";
  private MockMvc mvc;

  @BeforeEach
  void setUp() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Test
  void aPersonReadsTheirMessageAndFollowsItsLink() throws Exception {
    send(recipient, "<b>Åse</b>");
    mvc.perform(get("/nb/demo/outbox").param("to", recipient))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Velkommen, &lt;b&gt;Åse&lt;/b&gt;")))
        .andExpect(content().string(containsString("<a href=\"/me/abc\">")))
        .andExpect(content().string(containsString("lang=\"nb\"")))
        .andExpect(cookie().doesNotExist("bindeledd"));
  }

  @Test
  void theSearchShowsOneRecipientOnly() throws Exception {
    send(recipient, "Åse");
    String other = "other-" + UUID.randomUUID() + "@example.org";
    send(other, "Odd");
    mvc.perform(get("/demo/outbox").param("to", recipient))
        .andExpect(content().string(containsString(recipient)))
        .andExpect(content().string(not(containsString(other))));
    mvc.perform(get("/demo/outbox")).andExpect(content().string(containsString(other)));
  }

  @Test
  void withNothingThereThePageSaysWhatWillBe() throws Exception {
    mvc.perform(get("/en/demo/outbox").param("to", "nobody@example.org"))
        .andExpect(content().string(containsString("No messages here")));
  }

  @Test
  void aProgramReadsTheSame() throws Exception {
    send(recipient, "Åse");
    mvc.perform(get("/demo/outbox.json").param("to", recipient))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].subject").value("Velkommen, Åse"))
        .andExpect(jsonPath("$[0].recipient").value(recipient))
        .andExpect(jsonPath("$[0].channel").value("EMAIL"));
  }

  @Test
  void outsideOfADemoThereIsNoSuchPage() {
    new ApplicationContextRunner()
        .withUserConfiguration(DemoOutboxController.class, DemoOutboxService.class)
        .withPropertyValues("bindeledd.demo=false")
        .run(
            production -> {
              assertThat(production).hasNotFailed();
              assertThat(production).doesNotHaveBean(DemoOutboxController.class);
              assertThat(production).doesNotHaveBean(DemoOutboxService.class);
            });
  }

  private void send(String to, String name) {
    dispatch.send(
        Message.email(
            to,
            "test-greeting",
            Language.NB,
            Map.of("name", name, "count", 1, "link", portal.link("/me/abc"))));
  }
}
