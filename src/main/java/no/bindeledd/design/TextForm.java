package no.bindeledd.design;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A form as text, field by field: how it is kept as a draft, and how two versions of it are
 * compared and made one. A form describes its fields here once.
 */
public interface TextForm extends Serializable {

  /** What stands in the form now, in the order of the form; each value as the program writes it. */
  Map<String, String> read();

  /** Puts a version into the form, which is nobody's typing. A field that is missing is empty. */
  void show(Map<String, String> version);

  /** What the field is called on the page. */
  String label(String field);

  /**
   * A value of the field as people read it.
   *
   * @param value never empty
   */
  String words(String field, String value);

  /** Names of the fields in which two versions differ. */
  static Set<String> differing(Map<String, String> one, Map<String, String> other) {
    var names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> one.getOrDefault(name, "").equals(other.getOrDefault(name, "")));
    return names;
  }
}
