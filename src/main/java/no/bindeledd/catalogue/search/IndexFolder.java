package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexFileNames;
import org.jspecify.annotations.Nullable;

/**
 * Where indexes lie on the disk: numbered folders of which the last whole one is in use, and the
 * last damaged one for whoever wants to know why. An index is whole when it has been committed; one
 * that is being made is committed once, at its end.
 */
final class IndexFolder {
  private static final String NAME = "catalogue-";
  private static final String DAMAGED = "damaged";

  private final Path root;

  IndexFolder(Path root) {
    this.root = root;
  }

  /** The last whole one. */
  Optional<Path> current() throws IOException {
    return all().stream().filter(IndexFolder::isWhole).findFirst();
  }

  /** A new empty folder; what was never finished goes. */
  Path fresh() throws IOException {
    List<Path> all = all();
    long last = all.isEmpty() ? 0 : number(all.getFirst());
    for (Path folder : all) {
      if (!isWhole(folder)) {
        delete(folder);
      }
    }
    return Files.createDirectories(root.resolve(NAME + (last + 1)));
  }

  /** Only one is of use. */
  void keepOnly(Path folder) throws IOException {
    for (Path other : all()) {
      if (!other.equals(folder)) {
        delete(other);
      }
    }
  }

  /** Nobody reads from it any more. */
  void putAside(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      delete(root.resolve(DAMAGED));
      Files.move(folder, root.resolve(DAMAGED), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** How much of the disk the whole ones take. */
  long bytes() {
    try {
      long bytes = 0;
      for (Path folder : all()) {
        try (var files = Files.list(folder)) {
          bytes += files.mapToLong(IndexFolder::size).sum();
        }
      }
      return bytes;
    } catch (IOException gone) {
      return 0;
    }
  }

  /** The last first. */
  private List<Path> all() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var folders = Files.list(root)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches(NAME + "\\d{1,15}"))
          .sorted(Comparator.comparingLong(IndexFolder::number).reversed())
          .toList();
    }
  }

  private static long number(Path folder) {
    return Long.parseLong(folder.getFileName().toString().substring(NAME.length()));
  }

  private static boolean isWhole(Path folder) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(
          file -> file.getFileName().toString().startsWith(IndexFileNames.SEGMENTS));
    } catch (IOException gone) {
      return false;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static void delete(Path folder) throws IOException {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
                throws IOException {
              Files.deleteIfExists(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException nothingThere) {
      // It is as it should be.
    }
  }
}
