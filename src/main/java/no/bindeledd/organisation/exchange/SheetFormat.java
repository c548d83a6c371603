package no.bindeledd.organisation.exchange;

/** As what a list goes out and comes in. */
public enum SheetFormat {
  CSV("text/csv; charset=utf-8", "csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  VCARD("text/vcard; charset=utf-8", "vcf");

  private final String mediaType;
  private final String ending;

  SheetFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of the file's name. */
  public String ending() {
    return ending;
  }
}
