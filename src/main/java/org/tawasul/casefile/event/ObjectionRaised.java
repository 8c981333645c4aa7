package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * The reporter does not agree with the resolution.
 */
public record ObjectionRaised(CaseNumber number) {

}
