package org.tawasul.desk;

import org.tawasul.casefile.CaseFile;

/**
 * A case together with somebody's rights on it.
 *
 * @param file the case
 * @param rights what they may see of it and do
 */
public record CaseWithRights(CaseFile file, StaffRights rights) {

}
