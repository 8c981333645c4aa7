package org.tawasul.desk;

import org.tawasul.casefile.CaseFile;

/**
 * A case in front of somebody.
 *
 * @param file the case
 * @param rights what they may see of it and do
 */
public record AccessibleCase(CaseFile file, StaffRights rights) {

}
