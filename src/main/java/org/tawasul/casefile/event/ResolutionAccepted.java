package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * The reporter agrees with the resolution.
 */
public record ResolutionAccepted(CaseNumber number) {

}
