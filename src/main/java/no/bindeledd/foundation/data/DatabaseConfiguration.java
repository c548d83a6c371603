package no.bindeledd.foundation.data;

import org.jooq.conf.Settings;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** jOOQ on the portable subset of SQL that H2, MariaDB and MySQL share. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  DefaultConfigurationCustomizer portableJooq() {
    return configuration ->
        configuration.set(
            new Settings()
                .withRenderSchema(false)
                // Its log would quote the values of every statement, names of people among them.
                .withExecuteLogging(false)
                .withExecuteWithOptimisticLocking(true)
                .withRenderGroupConcatMaxLenSessionVariable(false));
  }
}
