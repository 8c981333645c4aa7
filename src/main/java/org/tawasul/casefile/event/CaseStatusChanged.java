package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Phase;

/**
 * The case has another status now.
 */
public record CaseStatusChanged(CaseNumber number, String status, Phase phase) {

}
