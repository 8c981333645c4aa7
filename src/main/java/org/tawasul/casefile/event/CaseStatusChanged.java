package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Phase;

/**
 * The case stands at another status now.
 */
public record CaseStatusChanged(CaseNumber number, String status, Phase phase) {

}
