package no.bindeledd.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/**
 * Every public method of a service says who may call it: it takes the caller first and asks the
 * gate with a line of its module's access table. And no line stands there for nothing.
 */
class AccessTablesTest {

  @Test
  void everyServiceMethodUsesALineOfItsAccessTable() {
    var missing = new ArrayList<String>();
    for (JavaMethod method : serviceMethods()) {
      if (linesUsedBy(method).isEmpty()) {
        missing.add(method.getFullName());
      }
    }
    assertThat(missing).as("service methods without an access line").isEmpty();
  }

  @Test
  void everyServiceMethodTakesTheCallerFirst() {
    var wrong =
        serviceMethods().stream()
            .filter(
                m ->
                    m.getRawParameterTypes().isEmpty()
                        || !m.getRawParameterTypes().getFirst().isAssignableTo(Caller.class))
            .map(JavaMethod::getFullName)
            .toList();
    assertThat(wrong).as("service methods that do not ask who calls").isEmpty();
  }

  @Test
  void everyLineIsUsed() {
    Set<String> used =
        Code.CLASSES.stream()
            .filter(c -> !c.isEnum())
            .flatMap(c -> c.getFieldAccessesFromSelf().stream())
            .filter(AccessTablesTest::isLine)
            .map(a -> a.getTarget().getFullName())
            .collect(Collectors.toSet());
    var unused = new ArrayList<String>();
    for (JavaClass table : tables()) {
      table.getFields().stream()
          .filter(f -> f.getModifiers().contains(JavaModifier.FINAL) && isConstantOf(table, f))
          .map(f -> f.getFullName())
          .filter(line -> !used.contains(line))
          .forEach(unused::add);
    }
    assertThat(unused).as("access lines that no service method uses").isEmpty();
  }

  private static boolean isConstantOf(JavaClass table, JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && field.getRawType().getName().equals(table.getName());
  }

  private static List<JavaClass> tables() {
    return Code.CLASSES.stream()
        .filter(c -> c.isEnum() && c.isAssignableTo(AccessRule.class))
        .toList();
  }

  private static List<JavaMethod> serviceMethods() {
    return Code.CLASSES.stream()
        .filter(c -> c.isAnnotatedWith(Service.class))
        .flatMap(c -> c.getMethods().stream())
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
        .toList();
  }

  private static List<JavaFieldAccess> linesUsedBy(JavaMethod method) {
    return method.getFieldAccesses().stream().filter(AccessTablesTest::isLine).toList();
  }

  private static boolean isLine(JavaFieldAccess access) {
    return access.getTargetOwner().isEnum()
        && access.getTargetOwner().isAssignableTo(AccessRule.class);
  }
}
