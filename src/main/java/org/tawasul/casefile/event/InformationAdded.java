package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * The reporter added information; when the case was waiting for it, it is the answer.
 */
public record InformationAdded(CaseNumber number, boolean answer) {

}
