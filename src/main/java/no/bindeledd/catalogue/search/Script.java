package no.bindeledd.catalogue.search;

/** The letters in which a word is written: they tell which rules of grammar may fit. */
enum Script {
  /** Also for digits and for letters of which we know no rules. */
  LATIN,
  CYRILLIC,
  ARABIC;

  static Script of(String word) {
    for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
      int letter = word.codePointAt(i);
      if (Character.isLetter(letter)) {
        return switch (Character.UnicodeScript.of(letter)) {
          case CYRILLIC -> CYRILLIC;
          case ARABIC -> ARABIC;
          default -> LATIN;
        };
      }
    }
    return LATIN;
  }
}
