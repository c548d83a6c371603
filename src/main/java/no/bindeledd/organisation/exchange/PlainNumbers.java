package no.bindeledd.organisation.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** A number as its digits and a day as ISO 8601, however the cell would show them. */
final class PlainNumbers extends DataFormatter {
  private static final MathContext AS_EXCEL = new MathContext(15);

  @Override
  public String formatRawCellContents(double value, int formatIndex, String formatString) {
    return formatRawCellContents(value, formatIndex, formatString, false);
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String formatString, boolean since1904) {
    if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
      return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
    }
    BigDecimal number = new BigDecimal(value).round(AS_EXCEL).stripTrailingZeros();
    return number.toPlainString();
  }
}
