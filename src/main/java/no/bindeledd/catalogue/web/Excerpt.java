package no.bindeledd.catalogue.web;

/** The beginning of a text, for those who list pages without reading them. */
final class Excerpt {
  private static final int LENGTH = 160;

  private Excerpt() {}

  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LENGTH) {
      return line;
    }
    int end = line.lastIndexOf(' ', LENGTH);
    return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LENGTH / 2)) + "…";
  }
}
