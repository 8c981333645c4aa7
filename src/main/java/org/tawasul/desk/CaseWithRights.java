package org.tawasul.desk;

import org.tawasul.casefile.CaseFile;

/**
 * A case that somebody may know of, with their rights on it.
 *
 * @param file the case
 * @param rights what they may see of it and do
 */
public record CaseWithRights(CaseFile file, StaffRights rights) {

}
