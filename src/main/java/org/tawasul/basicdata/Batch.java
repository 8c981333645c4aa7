package org.tawasul.basicdata;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.Encoding;
import org.tawasul.basicdata.reading.GivenFile;
import org.tawasul.basicdata.reading.Sheet;

/**
 * Files that are to be brought in together.
 *
 * @param files at most one a sheet
 * @param encoding theirs, <code>null</code> to find it out
 * @param complete the sheets that say everything: what they do not hold goes
 */
public record Batch(List<GivenFile> files, @Nullable Encoding encoding, Set<Sheet> complete) {

}
