package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * A case was received and has its number.
 */
public record CaseOpened(CaseNumber number) {

}
