package no.bindeledd.organisation.merge.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.bindeledd.organisation.OrganisationNumber;

/**
 * The keys of an organisation: two organisations with one in common may be the same. Linear in what
 * the organisation says of itself, but for the key that leaves one word of the name out: as many as
 * there are words, which are at most {@value NameWords#MOST_LEFT_OUT}.
 */
public final class OrganisationKeys {
  private static final int LONGEST = 160;
  private static final int PHONE_DIGITS = 8;
  private static final Pattern NINE_DIGITS =
      Pattern.compile("(?<!\\d)\\d{3}[ .\\u00a0]?\\d{3}[ .\\u00a0]?\\d{3}(?!\\d)");

  /** Whoever has an address there has nothing in common with the others who do. */
  private static final Set<String> SHARED_DOMAINS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "hotmail.com",
          "hotmail.no",
          "outlook.com",
          "live.com",
          "live.no",
          "msn.com",
          "yahoo.com",
          "yahoo.no",
          "icloud.com",
          "me.com",
          "online.no",
          "proton.me",
          "protonmail.com",
          "facebook.com",
          "instagram.com",
          "frivillig.no",
          "wordpress.com",
          "blogspot.com",
          "google.com",
          "example.org");

  private OrganisationKeys() {}

  public static Map<KeyKind, Set<String>> of(Traits traits) {
    var keys = new EnumMap<KeyKind, Set<String>>(KeyKind.class);
    numbers(traits, of(keys, KeyKind.NUMBER));
    for (String name : traits.names()) {
      var words = NameWords.of(name);
      add(of(keys, KeyKind.NAME), words.all());
      add(of(keys, KeyKind.NAME), words.joined());
      words.near().forEach(near -> add(of(keys, KeyKind.NAME_NEAR), near));
    }
    for (String email : traits.emails()) {
      String plain = email.strip().toLowerCase(Locale.ROOT);
      add(of(keys, KeyKind.EMAIL), plain);
      domain(plain.substring(plain.indexOf('@') + 1), of(keys, KeyKind.DOMAIN));
    }
    traits.phones().forEach(phone -> phone(phone, of(keys, KeyKind.PHONE)));
    traits.websites().forEach(website -> domain(host(website), of(keys, KeyKind.DOMAIN)));
    if (traits.street() != null && traits.postalCode() != null) {
      add(
          of(keys, KeyKind.ADDRESS),
          traits.postalCode() + " " + String.join(" ", NameWords.plain(traits.street())));
    }
    return keys;
  }

  private static Set<String> of(Map<KeyKind, Set<String>> keys, KeyKind kind) {
    return keys.computeIfAbsent(kind, none -> new TreeSet<>());
  }

  private static void numbers(Traits traits, Set<String> into) {
    if (traits.number() != null) {
      into.add(traits.number());
    }
    for (String text : traits.texts()) {
      NINE_DIGITS
          .matcher(text)
          .results()
          .map(found -> OrganisationNumber.digits(found.group()))
          .filter(OrganisationNumber::isValid)
          .forEach(into::add);
    }
  }

  private static void phone(String written, Set<String> into) {
    String digits = written.replaceAll("\\D", "");
    if (digits.length() >= PHONE_DIGITS) {
      into.add(digits.substring(digits.length() - PHONE_DIGITS));
    }
  }

  private static String host(String website) {
    return website
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("[/?#:].*", "");
  }

  private static void domain(String name, Set<String> into) {
    String plain = name.replaceFirst("^www\\.", "");
    if (plain.indexOf('.') > 0
        && SHARED_DOMAINS.stream().noneMatch(d -> plain.equals(d) || plain.endsWith("." + d))) {
      add(into, plain);
    }
  }

  private static void add(Set<String> into, String key) {
    if (!key.isEmpty()) {
      into.add(key.length() > LONGEST ? key.substring(0, LONGEST) : key);
    }
  }

  /** Words in the order of a list, so that a key is the same on every node. */
  static String sorted(List<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }
}
