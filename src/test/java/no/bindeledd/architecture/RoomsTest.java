package no.bindeledd.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.bindeledd.Bindeledd;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house, and which doors there are between them (docs/decisions/0001). */
class RoomsTest {
  static final ApplicationModules MODULES =
      ApplicationModules.of(
          Bindeledd.class,
          DescribedPredicate.describe(
              "generated classes",
              (JavaClass c) -> c.getPackageName().startsWith("no.bindeledd.schema")));

  @Test
  void modulesTalkThroughTheirFacesAndNotInCircles() {
    MODULES.verify();
  }

  @Test
  void onlyDataPackagesAndTheFoundationTouchTables() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..data..", "no.bindeledd.foundation..", "no.bindeledd.schema..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("no.bindeledd.schema..", "org.jooq..")
        .check(Code.CLASSES);
  }

  @Test
  void viewsAndControllersCallServicesOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("..ui..", "..web..")
        .and()
        .resideOutsideOfPackage("no.bindeledd.foundation..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("no.bindeledd..data..", "org.jooq..", "no.bindeledd.schema..")
                .and(resideOutsideOfPackage("no.bindeledd.foundation..")))
        .check(Code.CLASSES);
  }

  @Test
  void enginesArePure() {
    noClasses()
        .that()
        .resideInAPackage("..engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.jooq..", "com.vaadin..")
        .allowEmptyShould(true)
        .check(Code.CLASSES);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("no.bindeledd.foundation.time..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(Code.CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .resideInAPackage("no.bindeledd..")
        .and()
        .resideOutsideOfPackage("no.bindeledd.schema..")
        .should(
            new ArchCondition<>("live in a @NullMarked package") {
              @Override
              public void check(JavaClass c, ConditionEvents events) {
                boolean marked = c.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                  events.add(
                      SimpleConditionEvent.violated(
                          c, c.getPackageName() + " has no @NullMarked package-info"));
                }
              }
            })
        .check(Code.CLASSES);
  }
}
