package no.bindeledd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that the code writes; {@code -Dupdate.docs=true} writes it anew. */
public final class GeneratedPage {
  private GeneratedPage() {}

  public static void require(String path, String content) throws IOException {
    Path page = Path.of(path);
    if (Boolean.getBoolean("update.docs")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, content);
    }
    assertThat(page)
        .as("%s; write it anew with -Dupdate.docs=true", path)
        .exists()
        .hasContent(content);
  }
}
