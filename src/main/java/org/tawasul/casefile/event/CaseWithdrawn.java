package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * The reporter took the case back.
 */
public record CaseWithdrawn(CaseNumber number) {

}
