package no.bindeledd.organisation.exchange;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;

/**
 * A row in the portal's words.
 *
 * @param line where it stands in the file
 * @param reasons what of it the portal cannot take, each at its field
 */
public record ReadRow(int line, Map<SheetField, String> values, List<Reason> reasons) {}
