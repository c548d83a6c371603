package no.bindeledd.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ChannelConfigurationTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
          .withUserConfiguration(ChannelConfiguration.class, Settings.class);

  @Test
  void aDemoNeverSpeaksToARealServerWhateverIsConfigured() {
    runner
        .withPropertyValues("bindeledd.demo=true", "spring.mail.host=mail.example.org")
        .run(
            context ->
                assertThat(context.getBeansOfType(Channel.class).values())
                    .hasSize(2)
                    .allMatch(LocalOutbox.class::isInstance));
  }

  @Test
  void productionSendsMailByTheConfiguredServerAndHasNoSms() {
    runner
        .withPropertyValues("bindeledd.demo=false", "spring.mail.host=mail.example.org")
        .run(
            context ->
                assertThat(context.getBeansOfType(Channel.class).values())
                    .singleElement()
                    .isInstanceOf(SmtpChannel.class));
  }

  @Test
  void productionWithoutAServerPretendsNothing() {
    runner
        .withPropertyValues("bindeledd.demo=false")
        .run(context -> assertThat(context.getBeansOfType(Channel.class)).isEmpty());
  }

  @Test
  void aServerThatSaysNothingIsLeftAfterTenSeconds() {
    runner.run(
        context -> {
          var settings = context.getEnvironment();
          for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            assertThat(
                    settings.getProperty(
                        "spring.mail.properties.mail.smtp." + timeout, Integer.class))
                .isEqualTo(10_000);
          }
        });
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(MailProperties.class)
  static class Settings {}
}
