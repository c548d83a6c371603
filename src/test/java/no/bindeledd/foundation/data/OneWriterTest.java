package no.bindeledd.foundation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who writes in the embedded database does so alone, and whoever reads never waits for it. */
class OneWriterTest {
  @TempDir Path folder;

  private final ExecutorService others = Executors.newCachedThreadPool();
  private OneWriter database;

  @BeforeEach
  void aDatabaseInAFile() throws SQLException {
    var file = new JdbcDataSource();
    file.setURL("jdbc:h2:file:" + folder.resolve("one") + ";WRITE_DELAY=0");
    database = new OneWriter(file, Duration.ofSeconds(20));
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute("create table note (id bigint primary key)");
    }
  }

  @AfterEach
  void end() {
    others.shutdownNow();
  }

  @Test
  void theSecondWritesWhenTheFirstIsThroughAndAReaderMeanwhile() throws Exception {
    Future<Void> second;
    try (Connection first = writer()) {
      first.createStatement().execute("insert into note values (1)");
      second = others.submit(writing(2));
      assertThat(others.submit(this::seen).get()).as("what is not through").isZero();
      assertThat(second.isDone()).isFalse();
      first.commit();
      assertThat(others.submit(this::seen).get()).isOne();
      assertThat(second.isDone()).as("until the connection is given back").isFalse();
    }
    second.get();
    assertThat(seen()).isEqualTo(2);
  }

  @Test
  void whoOpensASecondConnectionInTheirOwnWorkGoesOn() throws Exception {
    try (Connection outer = writer()) {
      outer.createStatement().execute("insert into note values (1)");
      writing(2).call();
      outer.rollback();
    }
    assertThat(seen()).isOne();
  }

  @Test
  void whoWaitsTooLongIsToldAndTheNextWrites() throws Exception {
    var impatient = new OneWriter(database, Duration.ofMillis(50));
    try (Connection first = impatient.getConnection()) {
      first.createStatement().execute("insert into note values (1)");
      Future<Void> second =
          others.submit(
              () -> {
                try (Connection connection = impatient.getConnection()) {
                  connection.createStatement();
                }
                return null;
              });
      await().until(second::isDone);
      assertThatThrownBy(second::get).hasCauseInstanceOf(SQLTransientConnectionException.class);
    }
    writing(2).call();
    assertThat(seen()).isEqualTo(2);
  }

  @Test
  void aFaultGivesTheTurnBackAndIsTheDatabasesOwn() throws Exception {
    assertThatThrownBy(
            () -> {
              try (Connection connection = writer()) {
                connection.prepareStatement("insert into nowhere values (1)");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("NOWHERE");
    others.submit(writing(1)).get();
    assertThat(seen()).isOne();
  }

  private Connection writer() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private Callable<Void> writing(long id) {
    return () -> {
      try (Connection connection = writer()) {
        connection.createStatement().execute("insert into note values (" + id + ")");
        connection.commit();
      }
      return null;
    };
  }

  private int seen() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setReadOnly(true);
      var rows = connection.createStatement().executeQuery("select count(*) from note");
      rows.next();
      return rows.getInt(1);
    }
  }
}
