package org.tawasul.basicdata;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tawasul.basicdata.reading.FileEncoding;
import org.tawasul.basicdata.reading.ImportFile;
import org.tawasul.basicdata.reading.ImportFileKind;

/**
 * Files that are to be brought in together.
 *
 * @param files at most one a sheet
 * @param encoding theirs, <code>null</code> to find it out
 * @param complete the sheets that say everything: what they do not hold goes
 */
public record ImportBatch(List<ImportFile> files, @Nullable FileEncoding encoding, Set<ImportFileKind> complete) {

}
