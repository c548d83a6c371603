package no.bindeledd.foundation.data;

import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.conf.Settings;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** jOOQ on the portable subset of SQL that H2, MariaDB and MySQL share. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** How long somebody waits for their turn to write in the embedded database. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A database in memory is gone with the program, so nothing of it can be half there. */
  @Bean
  static BeanPostProcessor oneWriterInAFile(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                && environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:")
            ? new OneWriter(database, PATIENCE)
            : bean;
      }
    };
  }

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
