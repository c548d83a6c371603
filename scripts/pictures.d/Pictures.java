import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Copies the pictures that a list names, cut to a height and with few colours. */
final class Pictures {
  private static final int WIDEST = 1280;
  private static final int COLOURS = 256;

  private Pictures() {}

  private record Wanted(String name, String source, int height) {}

  public static void main(String[] names) throws IOException {
    Path from = Path.of(names[1]);
    Path to = Path.of(names[2]);
    List<Wanted> list = list(Path.of(names[0]));
    var missing = new TreeSet<String>();
    long bytes = 0;
    Files.createDirectories(to);
    for (Wanted wanted : list) {
      Path source = from.resolve(wanted.source() + ".png");
      if (Files.exists(source)) {
        bytes += copy(source, to.resolve(wanted.name() + ".png"), wanted.height());
      } else {
        missing.add(wanted.source());
      }
    }
    drop(to, list);
    System.out.printf("%d pictures, %d KB%n", list.size() - missing.size(), bytes / 1024);
    if (!missing.isEmpty()) {
      System.err.println("No journey took these: " + String.join(", ", missing));
      System.exit(1);
    }
  }

  private static List<Wanted> list(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .map(parts -> new Wanted(parts[0], parts[1], Integer.parseInt(parts[2])))
          .toList();
    }
  }

  /** What the list names no more. */
  private static void drop(Path folder, List<Wanted> list) throws IOException {
    var names = list.stream().map(wanted -> wanted.name() + ".png").toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !names.contains(f.getFileName().toString())).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long copy(Path source, Path target, int height) throws IOException {
    BufferedImage whole = ImageIO.read(source.toFile());
    int width = Math.min(WIDEST, whole.getWidth());
    BufferedImage part = whole.getSubimage(0, 0, width, Math.min(height, whole.getHeight()));
    ImageIO.write(fewColours(part), "png", target.toFile());
    return Files.size(target);
  }

  private static BufferedImage fewColours(BufferedImage picture) {
    var counts = new HashMap<Integer, Integer>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    // The plain surfaces and lines stay what they are; the shades at the edges of letters, of
    // which there are many with few points each, become the nearest of those that are kept.
    List<Integer> kept =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    var red = new byte[kept.size()];
    var green = new byte[kept.size()];
    var blue = new byte[kept.size()];
    for (int i = 0; i < kept.size(); i++) {
      red[i] = (byte) (kept.get(i) >> 16);
      green[i] = (byte) (kept.get(i) >> 8);
      blue[i] = (byte) (int) kept.get(i);
    }
    var model = new IndexColorModel(8, kept.size(), red, green, blue);
    var few =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    var nearest = new HashMap<Integer, Integer>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int index =
            nearest.computeIfAbsent(picture.getRGB(x, y) & 0xffffff, c -> nearest(c, kept));
        few.getRaster().setSample(x, y, 0, index);
      }
    }
    return few;
  }

  private static int nearest(int colour, List<Integer> kept) {
    int best = 0;
    for (int i = 1; i < kept.size(); i++) {
      if (distance(colour, kept.get(i)) < distance(colour, kept.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
