import java.util.Arrays;

final class Figures {
  private Figures() {}

  static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
