package no.bindeledd.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Which channels this installation has. A demo never speaks to a real server, whatever else is
 * configured.
 */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "bindeledd.demo", havingValue = "true")
  static class Demo {
    @Bean
    Channel localMail() {
      return new LocalOutbox(ChannelKind.EMAIL);
    }

    @Bean
    Channel localSms() {
      return new LocalOutbox(ChannelKind.SMS);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "bindeledd.demo", havingValue = "false", matchIfMissing = true)
  @ConditionalOnProperty(name = "spring.mail.host")
  static class Production {
    @Bean
    Channel smtp(JavaMailSender sender, MailProperties properties) {
      return new SmtpChannel(sender, properties);
    }
  }
}
