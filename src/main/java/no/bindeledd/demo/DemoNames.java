package no.bindeledd.demo;

import java.util.List;
import no.bindeledd.foundation.reference.ResourceTable;
import org.springframework.stereotype.Component;

/** Names for invented people: {@code demo/names.csv}. */
@Component
class DemoNames {
  private final List<ResourceTable.Row> first;
  private final List<String> last;

  DemoNames() {
    first = ResourceTable.read("demo/names.csv").rows();
    last = ResourceTable.read("demo/surnames.csv").rows().stream().map(r -> r.get("name")).toList();
  }

  /** First names with the language of whoever may have them. */
  List<ResourceTable.Row> firstNames() {
    return first;
  }

  List<String> surnames() {
    return last;
  }

  /** Always the same name for the same code. */
  String employee(String code) {
    int number = Math.floorMod(code.hashCode(), first.size() * last.size());
    return first.get(number % first.size()).get("name") + " " + last.get(number / first.size());
  }
}
