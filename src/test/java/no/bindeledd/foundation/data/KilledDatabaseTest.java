package no.bindeledd.foundation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The embedded database, with the settings that the program gives it, survives a kill. */
@Tag("process")
class KilledDatabaseTest {
  @TempDir Path folder;

  @Test
  void aProcessThatIsKilledInTheMiddleOfATransactionLeavesAFileThatOpens() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                url(folder))
            .inheritIO()
            .start();
    assertThat(writer.waitFor()).isEqualTo(Writer.KILLED);

    try (Connection connection = DriverManager.getConnection(url(folder), "sa", "");
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select name from thing order by id")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).as("what was accepted").isEqualTo("accepted");
      assertThat(rows.next()).as("what was not").isFalse();
    }
  }

  private static String url(Path folder) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));
    Properties settings = Objects.requireNonNull(yaml.getObject());
    String embedded =
        settings.getProperty("spring.datasource.url").replaceAll("^.*?(jdbc:h2:)", "$1");
    return embedded
        .substring(0, embedded.length() - 1)
        .replace("${bindeledd.data}", folder.toString());
  }

  /** Ends without closing anything, as by kill -9. */
  static final class Writer {
    static final int KILLED = 9;

    private Writer() {}

    public static void main(String[] args) throws SQLException {
      Connection accepted = DriverManager.getConnection(args[0], "sa", "");
      Connection open = DriverManager.getConnection(args[0], "sa", "");
      open.setAutoCommit(false);
      try (var first = accepted.createStatement();
          var second = open.createStatement()) {
        first.execute("create table thing (id bigint primary key, name varchar(40))");
        first.execute("create index ix_thing_name on thing (name)");
        second.execute("insert into thing values (2, 'not accepted')");
        // This commit writes the file, and with it what the other connection has begun.
        first.execute("insert into thing values (1, 'accepted')");
        Runtime.getRuntime().halt(KILLED);
      }
    }
  }
}
