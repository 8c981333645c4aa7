package org.tawasul.rehearsal.web;

import org.jspecify.annotations.Nullable;
import org.tawasul.rehearsal.ComparedTable;

/**
 * A table beside the one that it would replace: in words, and where the files are that
 * draw it as Modeler does.
 *
 * @param compared both sides in words
 * @param before address of the file as it is live; null where it has no such table
 * @param after address of the file as it would be; null where it has no such table
 */
public record TableView(ComparedTable compared, @Nullable String before, @Nullable String after) {

}
