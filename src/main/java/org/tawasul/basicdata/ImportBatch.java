package org.tawasul.basicdata;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Files to import together.
 *
 * @param files at most one of each kind
 * @param encoding their encoding, <code>null</code> to detect it
 * @param complete the files that are complete: records that they do not name are removed
 */
record ImportBatch(List<ImportFile> files, @Nullable FileEncoding encoding, Set<ImportFileKind> complete) {

}
