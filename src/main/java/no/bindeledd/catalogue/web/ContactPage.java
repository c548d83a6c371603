package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bindeledd.municipality.ContactAnswer;
import no.bindeledd.municipality.ContactAnswer.Reached;
import no.bindeledd.municipality.ContactPoint;
import no.bindeledd.municipality.Responsibility;
import org.jspecify.annotations.Nullable;

/** Answers to "whom do I contact?" in the words of a page's language. */
record ContactPage(Page page) {

  /**
   * An answer.
   *
   * @param code of what it is about, as it stands in an address
   * @param several what it is about, if that is more than one thing; else empty
   * @param secondBest why it is not quite the one that was asked for, or null
   */
  record Answer(
      String code,
      String about,
      List<String> several,
      @Nullable String secondBest,
      List<Point> points) {}

  /**
   * Somebody to ask.
   *
   * @param who the person, or the function, or the unit: what comes first
   * @param more what else is known of them
   * @param standIn whether it is somebody else than usual
   * @param away who usually answers and when they are back, or null
   */
  record Point(
      String who, List<String> more, boolean standIn, @Nullable String away, Contact contact) {}

  static String code(Responsibility about) {
    return about.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Responsibility> parse(String code) {
    return Stream.of(Responsibility.values()).filter(r -> code(r).equals(code)).findFirst();
  }

  String name(Responsibility about) {
    return page.t().get("municipality.theme." + about.name());
  }

  List<Answer> answers(List<ContactAnswer> answers) {
    return ContactAnswer.grouped(answers).stream().map(this::answer).toList();
  }

  private Answer answer(ContactAnswer.Grouped group) {
    ContactAnswer answer = group.answer();
    List<String> names = group.about().stream().map(this::name).toList();
    return new Answer(
        code(group.about().getFirst()),
        names.size() == 1 ? names.getFirst() : page.t().get("municipality.contact.others"),
        names.size() == 1 ? List.of() : names,
        answer.reached() == Reached.RESPONSIBLE
            ? null
            : page.t().get("municipality.contact.reached." + answer.reached().name()),
        answer.contacts().stream().map(this::point).toList());
  }

  private Point point(ContactPoint point) {
    List<String> names =
        Stream.of(point.person(), point.title(), point.unit()).flatMap(Stream::ofNullable).toList();
    return new Point(
        names.getFirst(),
        names.subList(1, names.size()),
        point.away() != null,
        point.away() == null ? null : away(point.away()),
        new Contact(point.unit(), point.email(), point.phone(), null));
  }

  private String away(ContactPoint.Away away) {
    String day = page.words().day(away.backOn());
    String name = away.person() != null ? away.person() : away.title();
    return name == null
        ? page.t().get("municipality.contact.away.usual", Map.of("day", day))
        : page.t().get("municipality.contact.away", Map.of("name", name, "day", day));
  }
}
