import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** A database with a catalogue of some size, and the folder of the first node that works on it. */
record CatalogueSite(Node.Database database, Path data, CatalogueData.Size size) {
  private static final int MUNICIPALITIES = 50;
  private static final int ACTIVITIES_OF_EACH = 20;

  private static CatalogueData.Size size(int activities) {
    return new CatalogueData.Size(
        MUNICIPALITIES, Math.max(MUNICIPALITIES, activities / ACTIVITIES_OF_EACH), activities);
  }

  static CatalogueSite onServer(Path work, String port, int activities) throws SQLException {
    String server = "jdbc:mariadb://127.0.0.1:" + port + "/";
    String name = "bench" + activities;
    try (var admin = DriverManager.getConnection(server + "?user=root")) {
      admin
          .createStatement()
          .execute(
              "create database " + name + " character set utf8mb4 collate utf8mb4_danish_ci");
    }
    return new CatalogueSite(
        new Node.Database(server + name, "root"), work.resolve(name), size(activities));
  }

  static CatalogueSite embedded(Path work, int activities) {
    String file = work.resolve("embedded" + activities).toAbsolutePath().toString();
    String url =
        "jdbc:h2:file:"
            + file
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
    return new CatalogueSite(
        new Node.Database(url, "sa"), work.resolve("node" + activities), size(activities));
  }

  /**
   * Lets the program make its tables, and writes the rows.
   *
   * @return what the activities are called
   */
  List<String> fill() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "== %s: %,d activities of %,d organisations in %d municipalities, %,d sessions%n",
        database.isEmbedded() ? "H2" : "MariaDB",
        size.activities(),
        size.organisations(),
        size.municipalities(),
        size.activities() * CatalogueData.WEEKS);
    try (Node first = start()) {
      first.await("/health/ready");
    }
    // The index of the empty catalogue: a new start finds rows that no change told of.
    Folders.delete(data);
    Files.deleteIfExists(Path.of(data + ".console"));
    long began = System.nanoTime();
    // The server takes many rows in one message; the embedded database knows no such word.
    String quickly = database.isEmbedded() ? "" : "?useBulkStmts=true";
    try (Connection db =
        DriverManager.getConnection(database.url() + quickly, database.user(), "")) {
      var catalogue = new CatalogueData(db, size);
      catalogue.fill();
      for (String table : List.of("activity", "activity_session", "activity_language")) {
        db.createStatement()
            .execute(database.isEmbedded() ? "analyze" : "analyze table " + table);
      }
      System.out.printf(
          Locale.ROOT, "  %-42s %10.1f s%n", "rows written", (System.nanoTime() - began) / 1e9);
      return catalogue.titles();
    }
  }

  Node start() throws IOException {
    return Node.start(database, data);
  }
}
