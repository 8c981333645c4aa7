package org.tawasul.basicdata;

import org.jspecify.annotations.Nullable;

/**
 * A column's value before and after, as a code where it has codes.
 *
 * @param column the column
 * @param before <code>null</code> if there was none
 * @param after <code>null</code> if there will be none
 */
public record ColumnDifference(ImportColumn column, @Nullable String before, @Nullable String after) {

}
