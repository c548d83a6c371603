package no.bindeledd.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A fresh database for each Spring context of the tests, of the kind that {@code -Dtest.database}
 * names: h2 (default), mariadb through its own driver, or mysql: Connector/J and dialect MYSQL
 * against the same MariaDB server, which {@code scripts/test} has started.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(create()).applyTo(context);
    // Each program of the tests keeps its own search index.
    TestPropertyValues.of("bindeledd.data=target/test-data/" + UUID.randomUUID()).applyTo(context);
  }

  /** The settings of a database that did not exist before. */
  public static Map<String, String> create() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    return switch (System.getProperty("test.database", "h2")) {
      case "mariadb" -> server(name, "jdbc:mariadb:", "MARIADB");
      case "mysql" -> server(name, "jdbc:mysql:", "MYSQL");
      default ->
          Map.of(
              "spring.datasource.url",
              "jdbc:h2:mem:"
                  + name
                  + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                  + ";DB_CLOSE_DELAY=-1",
              "spring.datasource.username",
              "sa",
              "spring.datasource.password",
              "",
              "spring.jooq.sql-dialect",
              "H2");
    };
  }

  private static Map<String, String> server(String name, String scheme, String dialect) {
    String address = "//127.0.0.1:" + System.getenv("BINDELEDD_TEST_DB_PORT") + "/";
    try (var connection = DriverManager.getConnection("jdbc:mariadb:" + address, "root", "");
        var statement = connection.createStatement()) {
      statement.execute(
          "create database " + name + " default character set utf8mb4 collate utf8mb4_danish_ci");
    } catch (SQLException e) {
      throw new IllegalStateException("No test database; scripts/test starts one", e);
    }
    return Map.of(
        "spring.datasource.url",
        scheme + address + name + "?sessionVariables=group_concat_max_len=4294967295",
        "spring.datasource.username",
        "root",
        "spring.datasource.password",
        "",
        "spring.jooq.sql-dialect",
        dialect);
  }
}
