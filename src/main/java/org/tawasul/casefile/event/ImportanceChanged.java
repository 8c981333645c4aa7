package org.tawasul.casefile.event;

import org.tawasul.casefile.CaseNumber;

/**
 * The importance was changed outside a task: the deadlines may have to follow.
 */
public record ImportanceChanged(CaseNumber number) {

}
