package org.tawasul.basicdata;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.ImportColumn;

/**
 * What a column held and what it will hold, as codes where there are codes.
 *
 * @param column the column
 * @param before <code>null</code> where there was nothing
 * @param after <code>null</code> where there will be nothing
 */
public record ColumnDifference(ImportColumn column, @Nullable String before, @Nullable String after) {

}
