package no.bindeledd.architecture;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.TreeSet;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.testing.GeneratedPage;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/** The diagrams in docs are drawn from the code, and this fails when they no longer fit it. */
class DiagramsTest {

  @Test
  void theModuleDiagramFitsTheCode() throws IOException {
    var page =
        new StringBuilder(
            """
            # The modules

            Drawn from the code by `DiagramsTest`. An arrow means "uses"; everybody uses `foundation`.

            ```mermaid
            flowchart TD
            """);
    RoomsTest.MODULES.stream()
        .sorted(Comparator.comparing(DiagramsTest::name))
        .forEach(module -> draw(page, module));
    page.append("```\n");
    GeneratedPage.require("docs/diagrams/modules.md", page.toString());
  }

  private static void draw(StringBuilder page, ApplicationModule module) {
    if (name(module).equals("foundation")) {
      return;
    }
    var uses = new TreeSet<String>();
    module
        .getDirectDependencies(RoomsTest.MODULES)
        .uniqueModules()
        .map(DiagramsTest::name)
        .filter(other -> !other.equals("foundation"))
        .forEach(uses::add);
    page.append("  ").append(name(module)).append('\n');
    uses.forEach(other -> page.append("  %s --> %s\n".formatted(name(module), other)));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  @Test
  void theLifecycleDiagramsFitTheCode() throws IOException {
    var lifecycles = new TreeMap<String, Lifecycle<?, ?>>();
    Code.CLASSES.stream()
        .flatMap(c -> c.getFields().stream())
        .filter(f -> f.getRawType().isEquivalentTo(Lifecycle.class))
        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
        .map(DiagramsTest::lifecycle)
        .forEach(l -> lifecycles.put(l.name(), l));
    var page = new StringBuilder("# The lifecycles\n\nDrawn from the code by `DiagramsTest`.\n");
    lifecycles.forEach(
        (name, lifecycle) ->
            page.append("\n## ")
                .append(name)
                .append("\n\n```mermaid\n")
                .append(lifecycle.diagram())
                .append("```\n"));
    GeneratedPage.require("docs/diagrams/lifecycles.md", page.toString());
  }

  private static Lifecycle<?, ?> lifecycle(JavaField field) {
    try {
      var reflected = field.reflect();
      reflected.setAccessible(true);
      return (Lifecycle<?, ?>) reflected.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
