package org.tawasul.callcentre;

import java.time.Instant;

import org.tawasul.casefile.CaseNumber;

/**
 * Something that an agent did for a caller.
 *
 * @param id counts up
 * @param at when
 * @param agent user name
 * @param kind what
 * @param caseNumber on which case
 */
public record CallAction(long id, Instant at, String agent, CallActionKind kind, CaseNumber caseNumber) {

}
