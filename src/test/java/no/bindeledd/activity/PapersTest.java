package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an activity looks like outside: its page before it is published, and its poster. */
@IntegrationTest
class PapersTest {
  private static final float A4_WIDTH = 595.28f;
  private static final float A4_HEIGHT = 841.89f;
  private static final int DOTS_PER_INCH = 150;

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired PortalProperties portal;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired TranslationService translations;
  @Autowired PosterService posters;
  @Autowired PreviewService previews;

  ActivityFixtures given;

  @BeforeEach
  void anOrganiser() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void aPosterSaysItInEachLanguageOnOneSheetWithACodeThatOpensThePage() throws IOException {
    long activity = given.published(given.content());
    translate(activity, Language.UK, "Мовне кафе", "П'ємо каву і вчимо норвезьку.");
    translate(activity, Language.AR, "مقهى اللغة", "نشرب القهوة ونتدرب على اللغة النرويجية.");
    byte[] pdf = posters.pdf(given.member, given.municipality, activity);
    look("poster", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      isOneTaggedSheet(document);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Språkkafé");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nb");
      String text = text(document);
      assertThat(text)
          .contains("Språkkafé", "Biblioteket, Storgata 1", "18:00", "Gratis", "Мовне кафе")
          .contains("Vi drikker kaffe", "Скануйте код")
          .doesNotContain("#", "English");
      assertThat("مقهى".chars().mapToObj(Character::toString))
          .as("in whatever order a reader of PDF gives Arabic")
          .allSatisfy(letter -> assertThat(text).contains(letter));
      shows(document, address(activity));
    }
  }

  @Test
  void howeverMuchThereIsItStaysOneSheet() throws IOException {
    String longest = "Å møtes over kaffe og kaker hver uke ".repeat(3).strip();
    long activity =
        given.published(
            with(
                given.content(),
                c -> {
                  c.title = longest;
                  c.description = "Vi drikker kaffe og øver på norsk sammen. ".repeat(60);
                  c.placeName = "Det store samfunnshuset ved torget ".repeat(4).strip();
                }));
    for (Language language : List.of(Language.NN, Language.EN, Language.UK, Language.AR)) {
      translate(activity, language, longest, "Мы п'ємо каву і вчимо норвезьку разом. ".repeat(60));
    }
    byte[] pdf = posters.pdf(given.member, given.municipality, activity);
    look("poster-long", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      isOneTaggedSheet(document);
      shows(document, address(activity));
    }
  }

  @Test
  void aWallLearnsNeitherAHiddenPlaceNorAnAddress() throws IOException {
    long activity =
        given.published(
            with(
                given.content(),
                c -> {
                  c.addressAfterSignUp = true;
                  c.description = "Skriv til kari@example.org";
                }));
    byte[] pdf = posters.pdf(given.member, given.municipality, activity);
    look("poster-hidden", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(text(document))
          .contains("Fjordbyen")
          .doesNotContain("Storgata", "Biblioteket", "kari", "@");
    }
  }

  @Test
  void nobodyIsInvitedToWhatIsOverAndNobodyElseMakesPapers() {
    long activity = given.published(given.content());
    long draft = given.draft(given.content());
    for (Caller stranger : strangers()) {
      assertThatThrownBy(() -> posters.pdf(stranger, given.municipality, activity))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> previews.page(stranger, given.municipality, draft, Language.NB))
          .isInstanceOf(NotFound.class);
    }
    assertThat(posters.pdf(given.member, given.municipality, draft)).isNotEmpty();
    activities.cancel(given.member, given.municipality, activity, CancelReason.OTHER);
    assertThatThrownBy(() -> posters.pdf(given.member, given.municipality, activity))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aDraftIsSeenAsThePublicWillSeeItAndMarkedAsOne() {
    long draft = given.draft(given.content());
    String page = previews.page(given.member, given.municipality, draft, Language.NB);
    assertThat(page)
        .contains("Språkkafé", "Storgata 1", "18:00–20:00", "Dette er en kladd")
        .contains("name=\"robots\" content=\"noindex, nofollow\"")
        .doesNotContain("application/ld+json");
    assertThat(previews.page(given.member, given.municipality, draft, Language.AR))
        .contains("dir=\"rtl\"");
  }

  @Test
  void whatIsNotCompleteOrPublishedHasNoPreview() {
    long incomplete = given.draft(with(given.content(), c -> c.address = ""));
    assertThatThrownBy(
            () -> previews.page(given.member, given.municipality, incomplete, Language.NB))
        .isInstanceOf(Rejected.class);
    long published = given.published(given.content());
    assertThatThrownBy(
            () -> previews.page(given.member, given.municipality, published, Language.NB))
        .isInstanceOf(NotFound.class);
  }

  private List<Caller> strangers() {
    return List.of(
        Caller.ANYONE,
        given.person(),
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality)),
        world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality)));
  }

  private void translate(long activity, Language language, String title, String description) {
    translations.save(
        given.member,
        given.municipality,
        activity,
        language,
        0,
        own.get(given.member, given.municipality, activity).content(),
        Map.of(WrittenField.TITLE, title, WrittenField.DESCRIPTION, description));
  }

  private String address(long activity) {
    return portal.link(
        "/nb/activities/" + Ids.toText(given.municipality) + "-" + Ids.toText(activity));
  }

  private static void isOneTaggedSheet(PDDocument document) {
    assertThat(document.getNumberOfPages()).isEqualTo(1);
    var paper = document.getPage(0).getMediaBox();
    assertThat(paper.getWidth()).isCloseTo(A4_WIDTH, org.assertj.core.data.Offset.offset(1f));
    assertThat(paper.getHeight()).isCloseTo(A4_HEIGHT, org.assertj.core.data.Offset.offset(1f));
    assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
  }

  /** Letters as they are written, not as they are drawn. */
  private static String text(PDDocument document) throws IOException {
    return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
        .replace('\u00a0', ' ');
  }

  /** Reads the code off the rendered sheet, module by module. */
  private static void shows(PDDocument document, String address) throws IOException {
    BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
    QrCode expected = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    int[] box = codeIn(sheet);
    double module = (double) box[2] / expected.size;
    for (int y = 0; y < expected.size; y++) {
      for (int x = 0; x < expected.size; x++) {
        int rgb =
            sheet.getRGB((int) (box[0] + (x + 0.5) * module), (int) (box[1] + (y + 0.5) * module));
        assertThat((rgb & 0xff) < 128)
            .as("module %d, %d of %s", x, y, address)
            .isEqualTo(expected.getModule(x, y));
      }
    }
  }

  /** Left, top and width of the code: the largest square that is black in its three corners. */
  private static int[] codeIn(BufferedImage sheet) {
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        int run = 0;
        while (x + run < sheet.getWidth() && isBlack(sheet, x + run, y)) {
          run++;
        }
        // The first long run of pure black is the upper edge of the first finder: seven modules.
        if (run > 20 && isBlack(sheet, x, y + run - 2)) {
          int right = x;
          for (int to = x; to < sheet.getWidth(); to++) {
            if (isBlack(sheet, to, y + 1)) {
              right = to;
            }
          }
          return new int[] {x, y, right - x + 1};
        }
        x += run;
      }
    }
    throw new AssertionError("no code on the sheet");
  }

  private static boolean isBlack(BufferedImage sheet, int x, int y) {
    return (sheet.getRGB(x, y) & 0xffffff) == 0;
  }

  /** For whoever wants to see it. */
  private static void look(String name, byte[] pdf) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve(name + ".pdf"), pdf);
  }
}
